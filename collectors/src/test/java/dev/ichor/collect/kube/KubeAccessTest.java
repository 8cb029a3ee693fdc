package dev.ichor.collect.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which kubeconfig is used, and what is said of one that cannot be. */
class KubeAccessTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void theOneThatIsNamedComesFirstThenTheListThenTheUsualPlace() throws Exception {
    Path usual = write(".kube/config", "https://usual:6443", "token: u");
    Path listed = write("listed", "https://listed:6443", "token: l");
    Path named = write("named", "https://named:6443", "token: n");
    Map<String, String> environment =
        Map.of("KUBECONFIG", folder.resolve("gone") + File.pathSeparator + listed);

    assertThat(find(named, null, environment).server()).hasToString("https://named:6443");
    assertThat(find(null, null, environment).server()).hasToString("https://listed:6443");
    assertThat(find(null, null, Map.of()).server()).hasToString("https://usual:6443");
    assertThat(find(null, null, Map.of()).origin()).isEqualTo("context admin@lab of " + usual);
  }

  @Test
  void ofSeveralFilesTheFirstThatHasAnEntryWins() throws Exception {
    Path one = write("one", "https://one:6443", "token: first");
    Path two = write("two", "https://two:6443", "token: second");
    Map<String, String> environment = Map.of("KUBECONFIG", one + File.pathSeparator + two);

    KubeTarget target = find(null, null, environment);

    assertThat(target.server()).hasToString("https://one:6443");
    assertThat(target.authorization()).isEqualTo("Bearer first");
    assertThat(target.toString()).doesNotContain("first");
  }

  @Test
  void aContextThatIsNotThereNamesThoseThatAre() throws Exception {
    Path config = write("config", "https://lab:6443", "token: t");

    assertThatThrownBy(() -> find(config, "prod", Map.of()))
        .hasMessage("the kubeconfig has no context 'prod'; it has admin@lab");
  }

  @Test
  void aFileThatIsMissingOrBrokenIsNamed() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken"), "clusters: [\n");

    assertThatThrownBy(() -> find(folder.resolve("gone"), null, Map.of()))
        .hasMessage("kubeconfig " + folder.resolve("gone") + " does not exist");
    assertThatThrownBy(() -> find(broken, null, Map.of()))
        .hasMessageStartingWith("kubeconfig " + broken + " cannot be read: line ");
    assertThatThrownBy(() -> find(null, null, Map.of("KUBECONFIG", folder + "/no")))
        .hasMessage("no file of KUBECONFIG exists: " + folder + "/no");
  }

  @Test
  void aServerThatIsNoUrlIsNamed() throws Exception {
    Path config = write("config", "10.5.0.2:6443", "token: t");

    assertThatThrownBy(() -> find(config, null, Map.of()))
        .hasMessageStartingWith("kubeconfig " + config + ": server");
  }

  @Test
  void anExecPluginGivesTheToken() throws Exception {
    Path plugin =
        script("echo '{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"'$WORD'-of-plugin\"}}'");
    String user =
        "exec: {apiVersion: client.authentication.k8s.io/v1, command: \""
            + plugin
            + "\", env: [{name: WORD, value: word}]}";
    Path config = write("config", "https://lab:6443", user);

    assertThat(find(config, null, Map.of("PATH", "/bin:/usr/bin")).authorization())
        .isEqualTo("Bearer word-of-plugin");
  }

  @Test
  void anExecPluginThatFailsOrIsMissingIsNamed() throws Exception {
    Path failing = script("exit 3");
    Path config = write("config", "https://lab:6443", "exec: {command: \"" + failing + "\"}");
    Path missing = write("other", "https://lab:6443", "exec: {command: no-such-plugin-here}");

    assertThatThrownBy(() -> find(config, null, Map.of()))
        .hasMessage(
            "exec plugin '" + failing + "' of the kubeconfig failed; run it by hand to see why");
    assertThatThrownBy(() -> find(missing, null, Map.of()))
        .hasMessage(
            "exec plugin 'no-such-plugin-here' of the kubeconfig cannot be run; is it installed?");
  }

  @Test
  void withoutAnyItSaysWhatItWouldAdd() {
    assertThatThrownBy(() -> find(null, null, Map.of()))
        .hasMessageStartingWith("no kubeconfig given: ");
  }

  private Path script(String line) throws IOException {
    Path plugin = Files.writeString(folder.resolve("plugin"), "#!/bin/sh\n" + line + "\n");
    assertThat(plugin.toFile().setExecutable(true)).isTrue();
    return plugin;
  }

  private Path write(String name, String server, String user) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    return Files.copy(KubeServer.kubeconfig(scratch, server, "", user), file);
  }

  private KubeTarget find(
      @Nullable Path config, @Nullable String context, Map<String, String> environment)
      throws KubeconfigException {
    KubeOptions options = new KubeOptions(true, config, context, folder, LIMIT, LIMIT);
    return new KubeAccess(options, environment).find();
  }
}
