package dev.ichor.collect.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.snapshot.Snapshot;
import dev.ichor.collect.snapshot.SnapshotWriter;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.observation.SkippedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymsTest {

  private static final String KNOWN =
      """
      spec:
          hostname: cp1
          nodename: cp10
          clusterName: homelab
          endpoint: https://api.acme.test:6443
          addresses:
              - 10.96.0.1/32
      items:
      - metadata:
          name: shop
          namespace: store
      """;

  @TempDir Path folder;

  private final Pseudonyms names = Pseudonyms.of("key".getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cp1 and CP10 are ready | machine-01 and machine-02 are ready",
        "kube-apiserver-cp1 | kube-apiserver-machine-01",
        "cp100 cp1x xcp1 | cp100 cp1x xcp1",
        "a\\ncp1\\n | a\\nmachine-01\\n",
        "%2Fcp1%2F | %2Fmachine-01%2F",
        "https://api.acme.test:6443 | https://domain-02.example:6443",
        "www.acme.test | www.domain-01.example",
        "store/shop | space-01/object-01",
        "10:00:01 1.13.9 v1.2.3.4 02:42:0a:05:00:02 | 10:00:01 1.13.9 v1.2.3.4 02:42:0a:05:00:02",
        "127.0.0.1:10250 [::1]:2379 | 127.0.0.1:10250 [::1]:2379"
      })
  void namesAreReplacedWhereTheyAreNames(String text, String other) {
    names.take(reading("10.5.0.2", KNOWN));

    assertThat(text(names.redactor().apply(reading("n", text)))).isEqualTo(other);
  }

  @Test
  void anAddressIsReplacedAlikeInBytesPlaceAndCall() {
    Redactor redactor = names.redactor();

    Reading other = redactor.apply(reading("10.5.0.2", "from 10.5.0.2:50000 (10.5.0.0/24)"));

    String address = other.node().text();
    assertThat(address).matches("10\\..*\\.2").isNotEqualTo("10.5.0.2");
    assertThat(other.file()).isEqualTo(address + "/resources/x.yaml");
    assertThat(other.call()).isEqualTo(address + " x");
    String range = address.substring(0, address.length() - 1) + "0/24";
    assertThat(text(other)).isEqualTo("from " + address + ":50000 (" + range + ")");
  }

  @ParameterizedTest
  @CsvSource({"system:node:cp1, false", "from 10.5.0.2 to, false", "O=talos, true"})
  void aCertificateStaysOnlyWhenItNamesNobody(String subject, boolean stays) {
    names.take(reading("10.5.0.2", KNOWN));
    String body = Planting.base64("\1\2 " + subject + " \3 and a key that is long enough");
    String pem = "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    String document = "crt: " + Planting.base64(pem) + "\npem: |\n" + pem;

    String other = text(names.redactor().apply(reading("n", document)));

    assertThat(other.equals(document)).isEqualTo(stays);
    assertThat(other.contains(body)).isEqualTo(stays);
    assertThat(other.startsWith("crt: \"***\"\n")).isNotEqualTo(stays);
    assertThat(other.lines().count()).isEqualTo(document.lines().count());
  }

  @Test
  void aCommonWordIsNoName() {
    names.take(reading("10.5.0.2", "hostname: worker\n"));

    assertThat(text(names.redactor().apply(reading("n", "a worker node"))))
        .isEqualTo("a worker node");
  }

  @Test
  void aSnapshotIsWrittenAnewWithoutAnyOfThem() throws IOException {
    Path real = folder.resolve("real.zip");
    try (SnapshotWriter writer = SnapshotWriter.create(real, "1", false)) {
      writer.take(reading("10.5.0.2", KNOWN));
      writer.skip(new SkippedInput("10.5.0.2", "cp10 hangs"));
    }
    Path other = folder.resolve("other.zip");
    try (SnapshotWriter writer = SnapshotWriter.create(other, "1", false)) {
      PseudonymousSnapshot.write(real, writer, names);
    }

    try (Snapshot snapshot = Snapshot.open(other, BundleLimits.defaults()).orElseThrow()) {
      StringBuilder all = new StringBuilder(snapshot.manifest().toString());
      snapshot.readings(reading -> all.append(text(reading)));
      assertThat(all.toString())
          .doesNotContain("cp1", "homelab", "acme", "shop", "store", "10.5.0.2")
          .contains("machine-02 hangs", "10.96.0.1/32");
    }
  }

  private static Reading reading(String node, String text) {
    Answer answer = new Answer.Whole(ByteString.copyFromUtf8(text));
    String file = node + "/resources/x.yaml";
    return new Reading(ArtefactId.TALOS_HOSTNAME, new NodeName(node), file, node + " x", answer);
  }

  private static String text(Reading reading) {
    return ((Answer.Whole) reading.answer()).bytes().toStringUtf8();
  }
}
