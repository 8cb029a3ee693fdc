package dev.ichor.collect.kube;

import dev.ichor.fact.coverage.Reason;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the way into Kubernetes in the places where kubectl looks; never asks Talos for one. */
final class KubeAccess {

  private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  private final KubeOptions options;
  private final Map<String, String> environment;

  KubeAccess(KubeOptions options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /** The API server to ask. */
  KubeTarget find() throws KubeconfigException {
    if (!options.wanted()) {
      throw new KubeconfigException(Reason.NOT_IN_INPUT, "not asked, as --no-kube says");
    }
    List<Path> files = files();
    return files.isEmpty() ? inCluster() : target(files);
  }

  private List<Path> files() throws KubeconfigException {
    Path given = options.kubeconfig();
    if (given != null) {
      if (!Files.exists(given)) {
        throw KubeconfigException.broken("kubeconfig " + given + " does not exist");
      }
      return List.of(given);
    }
    String listed = environment.getOrDefault("KUBECONFIG", "");
    if (!listed.isEmpty()) {
      return listed(listed);
    }
    Path usual = options.home().resolve(".kube").resolve("config");
    return Files.exists(usual) ? List.of(usual) : List.of();
  }

  private static List<Path> listed(String list) throws KubeconfigException {
    List<Path> files = new ArrayList<>();
    for (String name : list.split(File.pathSeparator, -1)) {
      if (!name.isEmpty() && Files.exists(Path.of(name))) {
        files.add(Path.of(name));
      }
    }
    if (files.isEmpty()) {
      throw KubeconfigException.broken("no file of KUBECONFIG exists: " + list);
    }
    return files;
  }

  private KubeTarget target(List<Path> files) throws KubeconfigException {
    Kubeconfig config = Kubeconfig.read(files);
    String wanted = options.context();
    String name = config.context(wanted == null ? "" : wanted);
    Kubeconfig.Entry context = config.of(name);
    Kubeconfig.Entry cluster = config.cluster(context.text("cluster"));
    KubeUser user =
        KubeUser.of(
            config.user(context.text("user"), context.file()), environment, options.perCall());
    if (!cluster.text("tls-server-name").isEmpty()) {
      throw KubeconfigException.broken(
          "tls-server-name of the kubeconfig is not supported; use a server URL of that name");
    }
    String proxy = cluster.text("proxy-url");
    URI server = server(cluster.text("server"), cluster.file());
    return new KubeTarget(
        server,
        KubeUser.material(cluster, "certificate-authority"),
        cluster.value().key("insecure-skip-tls-verify").flag(),
        user.certificate(),
        user.key(),
        user.authorization(),
        proxy.isEmpty() ? Optional.empty() : Optional.of(uri(proxy, "proxy-url", cluster.file())),
        "context " + name + " of " + cluster.file());
  }

  private static URI server(String text, Path file) throws KubeconfigException {
    URI uri = uri(text, "server", file);
    boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!http || uri.getHost() == null) {
      throw KubeconfigException.broken(
          "kubeconfig " + file + ": server '" + text + "' is no URL like https://10.5.0.2:6443");
    }
    return uri;
  }

  private static URI uri(String text, String key, Path file) throws KubeconfigException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw KubeconfigException.broken("kubeconfig " + file + ": " + key + " is no URL");
    }
  }

  private KubeTarget inCluster() throws KubeconfigException {
    String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "");
    Path token = ACCOUNT.resolve("token");
    if (host.isEmpty() || !Files.exists(token)) {
      throw new KubeconfigException(
          Reason.NOT_IN_INPUT,
          "no kubeconfig given: --kubeconfig, KUBECONFIG or ~/.kube/config would add nodes, pods,"
              + " signing requests and events of Kubernetes");
    }
    String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
    try {
      String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
      return new KubeTarget(
          new URI("https://" + name + ":" + port),
          Files.readString(ACCOUNT.resolve("ca.crt")),
          false,
          "",
          "",
          "Bearer " + Files.readString(token).strip(),
          Optional.empty(),
          "service account of the pod");
    } catch (IOException | URISyntaxException e) {
      throw KubeconfigException.broken("the service account of the pod cannot be read");
    }
  }

  /** Text that stands in base64. */
  static String decode(String base64, String what) throws KubeconfigException {
    try {
      return new String(
          Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII)),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw KubeconfigException.broken(what + " of the kubeconfig is no base64");
    }
  }
}
