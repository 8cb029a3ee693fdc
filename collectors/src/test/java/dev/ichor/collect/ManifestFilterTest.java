package dev.ichor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestFilterTest {

  @Test
  void contentsOfSecretsAreTakenOutAndLinesStayWhereTheyAre() {
    String manifest =
        """
        metadata:
            id: 00-kubelet-bootstrapping-token
        spec:
            - apiVersion: v1
              kind: Secret
              stringData:
                token-id: abcdef
                token-secret: |
                    0123

                    4567
              type: bootstrap
            - data:
                key: value
              kind: ConfigMap
        """;

    String filtered =
        new String(
            ManifestFilter.filter(manifest.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);

    assertThat(filtered)
        .isEqualTo(
            """
            metadata:
                id: 00-kubelet-bootstrapping-token
            spec:
                - apiVersion: v1
                  kind: Secret
                  stringData: {}





                  type: bootstrap
                - data: {}

                  kind: ConfigMap
            """);
  }
}
