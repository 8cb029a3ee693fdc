package dev.ichor.collect.kube;

import dev.ichor.artefact.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * The credentials of a user of a kubeconfig.
 *
 * @param certificate PEM of the certificate; empty for none
 * @param key PEM of the key; empty for none
 * @param authorization value of the header; empty for none
 */
record KubeUser(String certificate, String key, String authorization) {

  static KubeUser of(Kubeconfig.Entry user, Map<String, String> environment, Duration limit)
      throws KubeconfigException {
    YamlValue exec = user.value().key("exec");
    if (exec.exists()) {
      return ExecPlugin.run(exec, user.file(), environment, limit);
    }
    if (user.value().key("auth-provider").exists()) {
      throw KubeconfigException.broken(
          "the kubeconfig uses auth-provider '"
              + user.value().at("auth-provider.name").text()
              + "', which kubectl dropped as well; use an exec plugin, a token or a certificate");
    }
    return new KubeUser(
        material(user, "client-certificate"), material(user, "client-key"), authorization(user));
  }

  private static String authorization(Kubeconfig.Entry user) throws KubeconfigException {
    String file = user.text("tokenFile");
    if (!file.isEmpty()) {
      return "Bearer " + content(user.resolve(file), "tokenFile").strip();
    }
    String token = user.text("token");
    if (!token.isEmpty()) {
      return "Bearer " + token;
    }
    String name = user.text("username");
    if (name.isEmpty()) {
      return "";
    }
    String both = name + ":" + user.text("password");
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /** What {@code KEY-data} holds, else the file that {@code KEY} names; empty for neither. */
  static String material(Kubeconfig.Entry entry, String key) throws KubeconfigException {
    String data = entry.text(key + "-data");
    if (!data.isEmpty()) {
      return KubeAccess.decode(data, key + "-data");
    }
    String path = entry.text(key);
    return path.isEmpty() ? "" : content(entry.resolve(path), key);
  }

  private static String content(Path file, String key) throws KubeconfigException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw KubeconfigException.broken(
          key + " of the kubeconfig: file " + file + " cannot be read");
    }
  }

  /** Nothing secret. */
  @Override
  public String toString() {
    return "KubeUser";
  }
}
