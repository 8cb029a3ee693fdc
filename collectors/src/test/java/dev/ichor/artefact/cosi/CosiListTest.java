package dev.ichor.artefact.cosi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.artefact.network.HostnameStatuses;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.network.Hostname;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CosiListTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");

  private static String resource(String phase, String spec) {
    return """
        metadata:
            namespace: network
            type: HostnameStatuses.net.talos.dev
            id: hostname
            version: 2
            phase: %s
            created: 2026-01-05T10:00:00Z
            updated: 2026-01-05T10:01:00Z
        spec: %s
        """
        .formatted(phase, spec);
  }

  private static RecordedNotes read(String text) throws IOException {
    return RecordedNotes.of(new HostnameStatuses(), text);
  }

  @Test
  void theOutputOfTalosctlHasANodeMore() throws IOException {
    RecordedNotes notes = read("node: 10.5.0.9\n" + resource("running", "{hostname: cp-1}"));
    assertThat(notes.facts).containsExactly(new Hostname(NODE, "cp-1"));
    assertThat(notes.places).containsExactly("doc:10 hostname spec.hostname");
    assertThat(notes.excerpts).containsExactly("hostname: cp-1");
    assertThat(notes.times)
        .containsExactly(
            Instant.parse("2026-01-05T10:00:00Z"), Instant.parse("2026-01-05T10:01:00Z"));
  }

  @Test
  void whatTearsDownIsGone() throws IOException {
    RecordedNotes notes = read(resource("tearingDown", "{hostname: cp-1}"));
    assertThat(notes.facts).isEmpty();
    assertThat(notes.notExamined).isEmpty();
  }

  @Test
  void aBrokenDocumentCostsOnlyItself() throws IOException {
    RecordedNotes notes = read("metadata: [\n---\n" + resource("running", "{hostname: cp-1}"));
    assertThat(notes.facts).containsExactly(new Hostname(NODE, "cp-1"));
    assertThat(notes.notExamined)
        .singleElement()
        .asString()
        .startsWith("BROKEN: line 2: no YAML that can be read");
  }

  @Test
  void blankedContentsAreNotExamined() throws IOException {
    RecordedNotes notes = read(resource("running", "<REDACTED>"));
    assertThat(notes.facts).isEmpty();
    assertThat(notes.notExamined).containsExactly("REDACTED: the contents of hostname are blanked");
  }

  @Test
  void aMissingFieldIsNamedWithItsLine() throws IOException {
    assertThat(read(resource("running", "{domainname: x}")).notExamined)
        .containsExactly("BROKEN: line 9: spec.hostname of hostname is missing or empty");
  }

  @Test
  void aResourceOfAnotherTypeIsRefused() {
    String other = resource("running", "{}").replace("HostnameStatuses", "AddressStatuses");
    assertThatThrownBy(() -> read(other))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage(
            "line 2: metadata.type of hostname is 'AddressStatuses.net.talos.dev'; expected"
                + " HostnameStatuses.net.talos.dev");
  }

  @Test
  void aliasesAndDepthAreLimited() {
    String bomb = resource("running", "{hostname: [&a cp-1, *a]}");
    assertThatThrownBy(() -> read(bomb))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessageContaining("line 9: ")
        .hasMessageContaining("alias");
    String deep = resource("running", "[".repeat(200) + "]".repeat(200));
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessageContaining("more than 100 collections");
  }
}
