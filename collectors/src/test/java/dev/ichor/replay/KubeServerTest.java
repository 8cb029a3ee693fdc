package dev.ichor.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Kubernetes objects of a recording, asked for as kubectl does. */
class KubeServerTest {

  private static final Instant MOMENT = Instant.parse("2026-11-22T12:40:00Z");

  private static Recording recording() throws Exception {
    TreeMap<String, ByteString> files = new TreeMap<>();
    Path nodes = Path.of("src/test/resources/dev/ichor/replay/nodes.yaml");
    files.put("nodes.yaml", ByteString.copyFrom(Files.readAllBytes(nodes)));
    files.put("leases-kube-system.yaml", ByteString.copyFromUtf8("items: []\n"));
    return new Recording(MOMENT, List.of(), new TreeSet<>(), files);
  }

  private static KubeAnswers.Answer get(String path) throws Exception {
    return new KubeAnswers(KubeObjects.of(recording().kubernetes())).get(path);
  }

  @Test
  void aClientReadsNodesWithTlsOnBothSides() throws Exception {
    try (KubeServer server = KubeServer.start(recording(), "127.0.0.1", MOMENT)) {
      Config config = Config.fromKubeconfig(server.kubeconfig());
      try (KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build()) {
        assertThat(client.nodes().list().getItems())
            .extracting(node -> node.getStatus().getNodeInfo().getKubeletVersion())
            .containsExactly("v1.36.3");
        assertThat(client.nodes().withName("ichor-cp1").get().getKind()).isEqualTo("Node");
      }
    }
  }

  /** As an API server does: who only knocks must not take it for down. */
  @Test
  void whoHasNoCertificateIsHeardAndRefused() throws Exception {
    try (KubeServer server = KubeServer.start(recording(), "127.0.0.1", MOMENT)) {
      Config config = Config.fromKubeconfig(server.kubeconfig());
      config.setClientCertData(null);
      config.setClientKeyData(null);
      config.setRequestRetryBackoffLimit(0);
      try (KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build()) {
        assertThatThrownBy(() -> client.nodes().list())
            .isInstanceOfSatisfying(
                KubernetesClientException.class, e -> assertThat(e.getCode()).isEqualTo(401));
      }
    }
  }

  @Test
  void anObjectIsWhatWasRecordedWithItsKind() throws Exception {
    String yaml =
        recording().kubernetes().getOrDefault("nodes.yaml", ByteString.EMPTY).toStringUtf8();
    YamlValue recorded = YamlReader.read(yaml, 0).key("items").elements().get(0);
    YamlValue served = YamlReader.read(get("/api/v1/nodes/ichor-cp1").json(), 0);

    assertThat(served.key("kind").text()).isEqualTo("Node");
    assertThat(Json.of(served.key("spec"))).isEqualTo(Json.of(recorded.key("spec")));
    assertThat(Json.of(served.key("status"))).isEqualTo(Json.of(recorded.key("status")));
  }

  @Test
  void textsStayTextsAndNumbersNumbers() throws Exception {
    String yaml = "a: \"12\"\nb: 12\nc: true\nd: 'true'\ne: null\nf: [x]\ng: \"q\\\"\\n\"\n";

    assertThat(Json.of(YamlReader.read(yaml, 0)))
        .isEqualTo(
            "{\"a\":\"12\",\"b\":12,\"c\":true,\"d\":\"true\",\"e\":null,\"f\":[\"x\"],"
                + "\"g\":\"q\\\"\\u000a\"}");
  }

  @Test
  void whatWasNotRecordedIsNotFound() throws Exception {
    assertThat(get("/api/v1/nodes/nobody"))
        .isEqualTo(KubeAnswers.status(404, "NotFound", "nodes \"nobody\" not found"));
    assertThat(get("/api/v1/pods").code()).isEqualTo(404);
    assertThat(get("/readyz").code()).isEqualTo(404);
    assertThat(get("/apis/coordination.k8s.io/v1/namespaces/kube-system/leases").json())
        .isEqualTo(
            "{\"kind\":\"LeaseList\",\"apiVersion\":\"coordination.k8s.io/v1\","
                + "\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}");
  }

  @Test
  void discoveryNamesOnlyWhatWasRecorded() throws Exception {
    assertThat(get("/version").json())
        .isEqualTo("{\"major\":\"1\",\"minor\":\"36\",\"gitVersion\":\"v1.36.3\"}");
    assertThat(get("/apis").json()).contains("coordination.k8s.io").doesNotContain("apps");
    assertThat(get("/api/v1").json()).contains("\"nodes\"").doesNotContain("\"pods\"");
  }
}
