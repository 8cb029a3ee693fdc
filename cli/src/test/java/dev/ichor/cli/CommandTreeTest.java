package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Expert;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandTreeTest {

  private static Expert nobody() {
    throw new IllegalStateException("not asked");
  }

  @TempDir private Path home = Path.of(".");

  private static List<CommandLine> leaves(CommandLine command) {
    List<CommandLine> leaves = new ArrayList<>();
    if (command.getSubcommands().isEmpty()) {
      leaves.add(command);
    }
    command.getSubcommands().values().forEach(sub -> leaves.addAll(leaves(sub)));
    return leaves;
  }

  @Test
  void everyLeafHasTwoExamplesThatStartAsTheCommandIsTyped() {
    CommandLine root =
        new CommandTree(new Context(Terminal.ofProcess(), CommandTreeTest::nobody)).forArguments();
    List<CommandLine> leaves = leaves(root);
    assertThat(leaves).hasSize(20);
    for (CommandLine leaf : leaves) {
      String name = leaf.getCommandSpec().qualifiedName();
      if (!name.equals("ichor help")) {
        String help = leaf.getUsageMessage();
        String examples = help.substring(help.indexOf("Examples:"));
        assertThat(examples.split(name.replace("ichor ", "ichor.?"), -1).length - 1)
            .as(examples)
            .isGreaterThanOrEqualTo(2);
      }
    }
  }

  @Test
  void helpIsAResultAndNoLineOfItIsWide() {
    Session session = new Session(home);
    assertThat(session.run("--help")).isZero();
    assertThat(session.out()).contains("Commands:", "diagnose", "explain", "demo", "rules");
    assertThat(session.run("help", "diagnose")).isZero();
    assertThat(session.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(session.run("diagnose", "--help")).isZero();
    assertThat(session.out()).contains("--fail-on");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void anUnknownOptionIsWrongUsageWithASuggestion() {
    Session session = new Session(home);
    assertThat(session.run("diagnose", "--fail-an=error")).isEqualTo(2);
    assertThat(session.err())
        .startsWith("ichor: Unknown option: '--fail-an=error'")
        .contains("--fail-on")
        .endsWith("Try \"ichor diagnose --help\".\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void anUnknownCommandIsWrongUsageWithASuggestion() {
    Session session = new Session(home);
    assertThat(session.run("diagnos")).isEqualTo(2);
    assertThat(session.err()).contains("diagnose");
    assertThat(session.run()).isEqualTo(2);
    assertThat(session.err()).startsWith("ichor: Missing command");
    assertThat(session.run("rules")).isEqualTo(2);
  }

  @Test
  void wrongValuesAreNamedWithWhatWasExpected() {
    Session session = new Session(home);
    assertThat(session.run("diagnose", "-o", "xml")).isEqualTo(2);
    assertThat(session.err())
        .contains(
            "'xml' is no format: expected one of"
                + " [text, short, md, html, json, yaml, junit, sarif, prom]");
    assertThat(session.run("diagnose", "-o", "json=")).isEqualTo(2);
    assertThat(session.run("diagnose", "--as-of", "noon")).isEqualTo(2);
    assertThat(session.err()).contains("'noon' is no time such as 2026-11-22T10:00:00Z");
    assertThat(session.run("diagnose", "--fail-on", "severe")).isEqualTo(2);
    assertThat(session.err()).contains("critical");
  }

  @Test
  void versionSchemaAndCompletionArePrinted() {
    Session session = new Session(home);
    assertThat(session.run("version")).isZero();
    assertThat(session.out()).startsWith("ichor 0.").contains("sha256:0011 (3 problems)");
    assertThat(session.run("version", "--short")).isZero();
    assertThat(session.out()).startsWith("0.").doesNotContain("$");
    assertThat(session.run("--version")).isZero();
    assertThat(session.run("schema", "report")).isZero();
    assertThat(session.out()).contains("\"ichor-report\"");
    assertThat(session.run("schema", "facts")).isEqualTo(2);
    assertThat(session.run("completion")).isZero();
    assertThat(session.out()).contains("complete -F", "--fail-on");
  }

  @Test
  void rulesAreListedAndShown() {
    Session session = new Session(home);
    assertThat(session.run("rules", "list")).isZero();
    assertThat(session.out())
        .startsWith("etcd.quorum-lost   critical  cause    etcd has lost its quorum\n")
        .hasLineCount(3);
    assertThat(session.run("rules", "list", "kubelet")).isZero();
    assertThat(session.out()).hasLineCount(1);
    assertThat(session.run("rules", "show", "quorum-lost")).isZero();
    assertThat(session.out())
        .contains("How Ichor knows", "1. Look (risk: none):\n   `talosctl etcd status`");
    assertThat(session.run("rules", "show", "unhealthy")).isEqualTo(4);
    assertThat(session.err()).contains("etcd.unhealthy, kubelet.unhealthy");
    assertThat(session.run("rules", "show", "quorum")).isEqualTo(4);
    assertThat(session.err()).contains("there are: etcd.quorum-lost");
    assertThat(session.run("rules", "list", "moon")).isEqualTo(4);
  }
}
