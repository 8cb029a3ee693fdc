package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.LogTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogStampTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private static Instant read(String line) {
    return Objects.requireNonNull(LogStamp.time(stamp(line))).at(NOW);
  }

  private static long stamp(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return LogStamp.read(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-22T11:44:42.072Z \u001b[35mDEBUG\u001b[0m controller starting            | 2026-11-22T11:44:42.072Z
          2026-11-22T11:44:42.072963123Z stderr F W1122 11:44:41.0 1 x.go:1] y             | 2026-11-22T11:44:42.072963Z
          2026-11-22T13:44:42+02:00 stderr F text                                          | 2026-11-22T11:44:42Z
          2026-11-22T06:14:42.5-05:30 text                                                 | 2026-11-22T11:44:42.5Z
          2026/11/22 11:44:42.072963 [talos] 2026/11/22 11:44:42 service[etcd](Running): x | 2026-11-22T11:44:42.072963Z
          [talos] 2026/11/22 11:44:42 text                                                 | 2026-11-22T11:44:42Z
          kern:    info: [2026-11-22T11:22:26.499060537Z]: br0: port 1                     | 2026-11-22T11:22:26.499060Z
          10.5.0.2: kern:    info: [2026-11-22T11:22:26.499Z]: br0: port 1                 | 2026-11-22T11:22:26.499Z
          2001:db8::1: user: warning: [2026-11-22T11:22:26Z]: [talos] x                    | 2026-11-22T11:22:26Z
          {"level":"warn","ts":"2026-11-22T12:04:02.081783Z","caller":"x"}                 | 2026-11-22T12:04:02.081783Z
          {"level":"warn","ts":1795350672.1995444,"caller":"x"}                            | 2026-11-22T12:31:12.199544Z
          {"ts":1795350672199.5444,"caller":"app/server.go:545"}                           | 2026-11-22T12:31:12.199544Z
          E1122 12:36:44.572120     872 run.go:72] "command failed"                        | 2026-11-22T12:36:44.572120Z
          I1231 23:59:59.000001 1 x.go:1] last year                                        | 2025-12-31T23:59:59.000001Z
          W0229 01:02:03.5 1 x.go:1] leap day                                              | 2024-02-29T01:02:03.5Z
          2024-02-29T01:02:03Z leap day                                                    | 2024-02-29T01:02:03Z
          2000-03-01T00:00:00Z after a leap day                                            | 2000-03-01T00:00:00Z
          """)
  void theTimeAtTheHeadOfALineIsRead(String line, Instant expected) {
    assertThat(read(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"level\":\"info\",\"msg\":\"no time\"}",
        "{\"ts\":12,\"msg\":\"too small\"}",
        "[talos] service[etcd](Running): Health check successful",
        "2026",
        "2026-13-01T00:00:00Z",
        "2026-11-22T1x:00:00Z",
        "E11 12:36:44",
        "goroutine 1 [running]:"
      })
  void aLineWithoutTimeHasNone(String line) {
    assertThat(stamp(line)).isEqualTo(LogStamp.NONE);
    assertThat(LogStamp.time(stamp(line))).isNull();
  }

  @Test
  void aTimeWithoutYearIsNotInTheFutureOfTheMomentOfCollection() {
    LogTime time = Objects.requireNonNull(LogStamp.time(stamp("E0101 00:00:01.0 1 x.go:1] y")));

    assertThat(time.yearKnown()).isFalse();
    assertThat(time.at(Instant.parse("2026-12-31T23:59:59Z"))).isEqualTo("2027-01-01T00:00:01Z");
    assertThat(time.at(Instant.parse("2026-12-29T23:59:59Z"))).isEqualTo("2026-01-01T00:00:01Z");
  }
}
