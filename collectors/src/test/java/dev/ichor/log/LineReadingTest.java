package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.fact.NodeName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line belongs to one entry, and what frames and errors say in it is stated beside. */
class LineReadingTest {

  private static final String LOOKUP =
      "Get \\\"https://example.org/cni.yaml\\\": dial tcp: lookup example.org on 10.5.0.1:53: no such host";

  private static LineReading reading(String line) {
    return LineReading.of(SignatureBase.builtin().signatures(), line, new NodeName("10.5.0.2"));
  }

  private static List<String> entries(String line) {
    return reading(line).entries().stream().map(Signature::id).toList();
  }

  private static String failed(String error) {
    return "controller failed {\"controller\": \"k8s.ExtraManifestController\", \"error\": \""
        + error
        + "\"}";
  }

  @Test
  void aStatementInAFrameAroundAnErrorIsTheStatements() {
    LineReading reading =
        reading(failed("error downloading \\\"https://example.org/cni.yaml\\\": " + LOOKUP));

    assertThat(reading.entries())
        .extracting(Signature::id)
        .containsExactly("manifest-download-failed");
    assertThat(reading.found())
        .extracting(found -> found.signature().id())
        .containsExactlyInAnyOrder(
            "manifest-download-failed", "controller-failed", "go-lookup-failed");
    assertThat(reading.found()).extracting(reading::entry).containsOnly("manifest-download-failed");
  }

  @Test
  void aFrameAroundAnErrorIsTheFrames() {
    assertThat(entries(failed(LOOKUP))).containsExactly("controller-failed");
  }

  @Test
  void anErrorAloneIsTheErrors() {
    assertThat(entries(LOOKUP)).containsExactly("go-lookup-failed");
  }

  @Test
  void ofAnErrorWithinAnErrorTheLineIsTheOuters() {
    assertThat(
            entries(
                "Get \"http://cache.example.org/v2/library/a/manifests/1?ns=docker.io\": dial tcp: lookup cache.example.org on 192.0.2.53:53: no such host"))
        .containsExactly("mirror-request-failed");
  }

  @Test
  void ofAFrameWithinAFrameTheLineIsTheOuters() {
    assertThat(
            entries(
                "waiting for kubelet to be healthy: service \"kubelet\" not in expected state \"Running\": current state [Preparing] Running pre state"))
        .containsExactly("talosctl-health-waits");
  }

  @Test
  void aLineThatSaysNothingOfNoteBelongsToNoEntry() {
    assertThat(entries("service[etcd](Running): Health check successful")).isEmpty();
  }
}
