package dev.ichor.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void versionsAreReadWithAndWithoutTheirLetterAndSuffix() {
    assertThat(Version.parse("v1.13.9")).contains(new Version(1, 13, 9));
    assertThat(Version.parse("1.36")).contains(new Version(1, 36, 0));
    assertThat(Version.parse("v1.14.0-rc.1")).contains(new Version(1, 14, 0));
    assertThat(Version.parse("undefined")).isEmpty();
  }

  @Test
  void versionsCompareByNumberAndNotByText() {
    assertThat(Version.of("v1.9.6")).isLessThan(Version.of("v1.13.0"));
    assertThat(Version.of("v1.13.9").atLeast(1, 13)).isTrue();
    assertThat(Version.of("v1.13.9").atLeast(1, 14)).isFalse();
    assertThat(Version.of("v2.0.0").atLeast(1, 14)).isTrue();
    assertThat(Version.of("1.36.3")).hasToString("v1.36.3");
  }
}
