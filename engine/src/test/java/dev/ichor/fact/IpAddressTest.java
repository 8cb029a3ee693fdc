package dev.ichor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.4, 10.0.0.4",
    "[fd00::4], fd00:0:0:0:0:0:0:4",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
    "fd00:0:0:0::4, fd00:0:0:0:0:0:0:4"
  })
  void everySpellingOfAnAddressIsTheSameAddress(String spelling, String canonical) {
    assertThat(IpAddress.parse(spelling)).contains(new IpAddress(canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cp-1", "10.0.0", "10.0.0.256", "", ":::", "1.2.3.4.5"})
  void namesAndHalfAddressesAreNoneAndAskNoServer(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @Test
  void knowsInternalRanges() {
    assertThat(IpAddress.of("10.0.0.1").internal()).isTrue();
    assertThat(IpAddress.of("172.31.255.1").internal()).isTrue();
    assertThat(IpAddress.of("fd00::4").internal()).isTrue();
    assertThat(IpAddress.of("172.32.0.1").internal()).isFalse();
    assertThat(IpAddress.of("2001:db8::1").internal()).isFalse();
  }

  @Test
  void knowsItsFamily() {
    assertThat(IpAddress.of("fd00::4").v6()).isTrue();
    assertThat(IpAddress.of("10.0.0.1").v6()).isFalse();
  }
}
