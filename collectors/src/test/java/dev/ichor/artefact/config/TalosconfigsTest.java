package dev.ichor.artefact.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.fact.client.ClientContext;
import dev.ichor.fact.client.ClientEndpoint;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TalosconfigsTest {

  @Test
  void endpointsHaveManyForms() throws IOException {
    RecordedNotes notes =
        RecordedNotes.of(
            new Talosconfigs(),
            """
            context: a
            contexts:
              a: {endpoints: [10.0.0.1, '10.0.0.1:51000', 'FD00::1', '[fd00::1]:51000']}
              b: {endpoints: [https://lb, 'https://lb:50000/'], target: old.example.net}
            """);

    String v6 = "fd00:0:0:0:0:0:0:1";
    assertThat(notes.facts)
        .containsExactly(
            new ClientContext("a", true),
            new ClientEndpoint("a", "10.0.0.1", 50000),
            new ClientEndpoint("a", "10.0.0.1", 51000),
            new ClientEndpoint("a", v6, 50000),
            new ClientEndpoint("a", v6, 51000),
            new ClientContext("b", false),
            new ClientEndpoint("b", "lb", 443),
            new ClientEndpoint("b", "lb", 50000),
            new ClientEndpoint("b", "old.example.net", 50000));
    assertThat(notes.remarks).containsExactly("2 contexts");
  }

  @Test
  void aKubeconfigIsNone() {
    assertThat(Talosconfigs.recognises("contexts: []\ncontext: x\nclusters: []\n")).isFalse();
    assertThat(Talosconfigs.recognises("context: x\ncontexts: {}\n")).isTrue();
  }
}
