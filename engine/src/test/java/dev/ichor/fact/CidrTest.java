package dev.ichor.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "10.244.0.0/16, 10.244.99.17, true",
    "10.244.0.0/16, 10.245.0.1, false",
    "10.96.0.0/12, 10.111.255.255, true",
    "10.96.0.0/12, 10.112.0.0, false",
    "0.0.0.0/0, 192.168.1.1, true",
    "10.0.0.4, 10.0.0.4, true",
    "10.0.0.4, 10.0.0.5, false",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe80::1, false",
    "fd00::/8, 10.0.0.1, false"
  })
  void anAddressLiesInARangeOrNot(String range, String address, boolean inside) {
    assertThat(Cidr.of(range).contains(IpAddress.of(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "10.0.0.0/x", "10.0.0/8", "example.com/8", "''", "fd00::/129"})
  void whatIsNoRangeIsNone(String text) {
    assertThat(Cidr.parse(text)).isEmpty();
  }

  @Test
  void aWrongRangeIsNamedInTheError() {
    assertThatThrownBy(() -> Cidr.of("10.0.0.0/33"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'10.0.0.0/33' is not a CIDR range");
  }
}
