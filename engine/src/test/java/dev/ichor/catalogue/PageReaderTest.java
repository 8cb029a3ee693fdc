package dev.ichor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.catalogue.Page.Risk;
import dev.ichor.catalogue.Page.Step;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final String PAGE =
      """
      ---
      id: etcd.slow
      kind: cause
      severity: error
      subject: node
      sentence: "etcd on {node} is slow"
      rows: [G43]
      explains: [etcd.unhealthy, {id: node.lost, when: every-control-plane}, {id: etcd.gone, when: own-rule}]
      docs: [troubleshooting]
      since: "0.1"
      ---
      ## What it means
      It is slow.

      ## How Ichor knows
      The log says so.

      ## What to do
      First think.

      1. Look at both machines (risk: none):
         `talosctl -n {node} get links -o yaml`, and the `settings` of the provider.
      2. Repair the member (risk: disruptive; first make sure that the others are healthy): `talosctl etcd defrag`.
      3. Check (risk: none): `talosctl -n {node} service etcd` shows health OK.
      4. Wipe it (risk: data-loss):
         ```sh
         talosctl -n {node} reset
         ```
      5. Think again. It helps.

      Do not panic.

      ## Not to be confused with
      - `node.lost`: gone.
      """;

  private static final String FILE = "etcd/slow.md";

  @Test
  void aPageIsReadWhole() {
    assertThat(PageReader.read(FILE, PAGE))
        .isEqualTo(
            new Page(
                "etcd.slow",
                Kind.CAUSE,
                Severity.ERROR,
                SubjectKind.NODE,
                "etcd on {node} is slow",
                List.of("G43"),
                List.of(
                    new ExplainsEntry("etcd.slow", "etcd.unhealthy", Scope.SAME_NODE),
                    new ExplainsEntry("etcd.slow", "node.lost", Scope.EVERY_CONTROL_PLANE),
                    new ExplainsEntry("etcd.slow", "etcd.gone", Scope.OWN_RULE)),
                List.of("troubleshooting"),
                "0.1",
                "It is slow.",
                "The log says so.",
                List.of(
                    new Step(
                        "Look at both machines, and the `settings` of the provider",
                        "talosctl -n {node} get links -o yaml",
                        Risk.NONE),
                    new Step(
                        "Repair the member (first make sure that the others are healthy)",
                        "talosctl etcd defrag",
                        Risk.DISRUPTIVE),
                    new Step(
                        "Check: this shows health OK",
                        "talosctl -n {node} service etcd",
                        Risk.NONE),
                    new Step("Wipe it", "talosctl -n {node} reset", Risk.DATA_LOSS),
                    new Step("Think again. It helps.", "", Risk.NONE)),
                PAGE.substring(PAGE.indexOf("First think."), PAGE.indexOf("\n\n## Not")),
                "- `node.lost`: gone."));
  }

  @Test
  void anUnknownKeyIsAnErrorThatNamesTheNearest() {
    fails("rows: [G43]", "row: [G43]", "etcd/slow.md:7: unknown key 'row'; did you mean 'rows'?");
  }

  @Test
  void anUnknownValueIsAnErrorThatNamesAllValues() {
    fails(
        "kind: cause",
        "kind: cuase",
        "etcd/slow.md:3: 'cuase' is none of [cause, symptom]; did you mean 'cause'?");
    fails(
        "when: own-rule",
        "when: own",
        "etcd/slow.md:8: 'own' is none of [same-node, every-control-plane, own-rule]");
    fails(
        "(risk: disruptive;",
        "(risk: disrupting;",
        "etcd/slow.md:23: the risk 'disrupting' is none of [none, disruptive, data-loss];"
            + " did you mean 'disruptive'?");
  }

  @Test
  void sectionsAreComplete() {
    fails("## What to do", "## What to Do", "did you mean 'What to do'?");
    fails("## What to do", "### What to do", "a page has the sections [");
    fails("## How Ichor knows", "## What it means", "stands here twice");
    fails("It is slow.\n", "", "etcd/slow.md:13: the section 'What it means' is empty");
    fails("---\nid", "id", "etcd/slow.md:1: a page begins with a line '---'");
    fails("since: \"0.1\"\n", "", "etcd/slow.md:2: 'since' is missing here");
  }

  private static void fails(String part, String replacement, String message) {
    String broken = PAGE.replace(part, replacement);
    assertThat(broken).isNotEqualTo(PAGE);
    assertThatThrownBy(() -> PageReader.read(FILE, broken)).hasMessageContaining(message);
  }

  @Test
  void aPageIsTheSameAfterItStoodInTheTable() {
    Page page =
        PageReader.read(FILE, PAGE.replace("## How Ichor knows", "a\\tb\n\n## How Ichor knows"));

    assertThat(PageTable.pages(PageTable.rows(List.of(page)))).containsExactly(page);
  }
}
