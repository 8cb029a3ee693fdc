package dev.ichor.collect.kube;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The program that a kubeconfig names for getting credentials ({@code users[].user.exec}). It is
 * run without a terminal, as kubectl does in scripts, and never longer than a call may take.
 */
final class ExecPlugin {

  private static final int LARGEST = 1024 * 1024;

  private ExecPlugin() {}

  static KubeUser run(
      YamlValue exec, Path kubeconfig, Map<String, String> environment, Duration limit)
      throws KubeconfigException {
    String command = exec.key("command").text();
    if (exec.key("interactiveMode").text().equals("Always")) {
      throw KubeconfigException.broken(
          "exec plugin '"
              + command
              + "' wants a terminal (interactiveMode: Always); log in with"
              + " kubectl first, or use a token");
    }
    try {
      return credentials(output(builder(exec, kubeconfig, environment), command, limit), command);
    } catch (IOException e) {
      throw KubeconfigException.broken(
          "exec plugin '" + command + "' of the kubeconfig cannot be run; is it installed?");
    }
  }

  private static ProcessBuilder builder(
      YamlValue exec, Path kubeconfig, Map<String, String> environment) {
    String command = exec.key("command").text();
    List<String> line = new ArrayList<>();
    Path folder = kubeconfig.toAbsolutePath().getParent();
    line.add(
        folder != null && command.indexOf('/') > 0 ? folder.resolve(command).toString() : command);
    exec.key("args").elements().forEach(arg -> line.add(arg.text()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().putAll(environment);
    for (YamlValue variable : exec.key("env").elements()) {
      builder.environment().put(variable.key("name").text(), variable.key("value").text());
    }
    builder
        .environment()
        .put(
            "KUBERNETES_EXEC_INFO",
            "{\"kind\":\"ExecCredential\",\"apiVersion\":\""
                + exec.key("apiVersion").text()
                + "\",\"spec\":{\"interactive\":false}}");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static String output(ProcessBuilder builder, String command, Duration limit)
      throws IOException, KubeconfigException {
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      CompletableFuture<byte[]> bytes =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return process.getInputStream().readNBytes(LARGEST);
                } catch (IOException e) {
                  return new byte[0];
                }
              });
      byte[] said = bytes.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
        throw KubeconfigException.broken(
            "exec plugin '" + command + "' of the kubeconfig failed; run it by hand to see why");
      }
      return new String(said, StandardCharsets.UTF_8);
    } catch (TimeoutException e) {
      throw KubeconfigException.broken(
          "exec plugin '" + command + "' gave nothing within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw KubeconfigException.broken("exec plugin '" + command + "' was interrupted");
    } catch (ExecutionException e) {
      throw KubeconfigException.broken("exec plugin '" + command + "' failed");
    } finally {
      process.destroyForcibly();
    }
  }

  private static KubeUser credentials(String output, String command)
      throws IOException, KubeconfigException {
    YamlValue status = YamlReader.read(output, 0).key("status");
    String token = status.key("token").text();
    String certificate = status.key("clientCertificateData").text();
    if (token.isEmpty() && certificate.isEmpty()) {
      throw KubeconfigException.broken(
          "exec plugin '" + command + "' gave neither a token nor a certificate");
    }
    return new KubeUser(
        certificate, status.key("clientKeyData").text(), token.isEmpty() ? "" : "Bearer " + token);
  }
}
