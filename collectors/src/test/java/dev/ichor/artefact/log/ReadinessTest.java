package dev.ichor.artefact.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.kubernetes.ApiServerCheckFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  private static final String CHECKS =
      "[+]ping ok\n[+]etcd ok\n[-]etcd-readiness failed: reason withheld\nreadyz check failed\n";

  @Test
  void aFailedCheckBelongsToTheMachineThatWasAsked() throws IOException {
    RecordedNotes notes =
        read("2026-11-22T13:03:55Z https://10.5.0.2:6443/readyz?verbose: 500\n" + CHECKS);

    assertThat(notes.facts)
        .containsExactly(
            new ApiServerCheckFailed(new NodeName("10.5.0.2"), "etcd-readiness", 0, 0, 0, false));
    assertThat(notes.times).containsExactly(Instant.parse("2026-11-22T13:03:55Z"));
  }

  @Test
  void behindANameNobodyKnowsWhichMachineAnswered() throws IOException {
    ApiServerCheckFailed failed =
        new ApiServerCheckFailed(NodeName.CLUSTER, "etcd-readiness", 0, 0, 0, false);

    assertThat(read("https://k8s.example.org:6443/readyz?verbose: 500\n" + CHECKS).facts)
        .containsExactly(failed);
    assertThat(read("https://127.0.0.1:45123/readyz?verbose: 500\n" + CHECKS).facts)
        .containsExactly(failed);
  }

  @Test
  void ofAServerThatIsReadyNothingIsSaid() throws IOException {
    assertThat(read("https://10.5.0.2:6443/readyz?verbose: 200\n[+]ping ok\n[+]etcd ok\n").facts)
        .isEmpty();
  }

  private static RecordedNotes read(String text) throws IOException {
    return RecordedNotes.of(
        new Readiness(), NodeName.CLUSTER, text.getBytes(StandardCharsets.UTF_8));
  }
}
