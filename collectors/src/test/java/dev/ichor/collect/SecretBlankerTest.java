package dev.ichor.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBlankerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "join with abcdef.0123456789abcdef now | join with *** now",
        "GET https://user:pw@host/x failed | GET https://***@host/x failed",
        "from \"http://host/config?uuid=1&t=2\" | from \"http://host/config?***\"",
        "key AGE-SECRET-KEY-1QQQQ. | key ***.",
        "-----BEGIN RSA PRIVATE KEY-----abc-----END RSA PRIVATE KEY----- end | *** end",
        "key: LS0tLS1CRUdJTiBDRVJU | key: ***",
        "--token=0a1b2c3d4e next | --token=*** next",
        "{\"password\":\"hunter22\"} | {\"password\":\"***\"}",
        "Authorization: Bearer eyJhbGciOiJSUzI1 | Authorization: Bearer ***"
      })
  void aSecretIsBlanked(String text, String blanked) {
    assertThat(SecretBlanker.blank(text)).isEqualTo(blanked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get \"https://10.5.0.2:6443/api/v1/nodes\": dial tcp 10.5.0.2:6443: connection refused",
        "failed to pull image \"registry.k8s.io/kube-apiserver:v1.36.3\": not found",
        "service account token expired",
        "kube-proxy-abcdef.0123456789abcdefg"
      })
  void ordinaryWordsStay(String text) {
    assertThat(SecretBlanker.blank(text)).isEqualTo(text);
  }
}
