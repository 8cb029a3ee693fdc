package dev.ichor.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a log that streams by, the end is kept. */
class LogTailTest {

  private static final String LOG =
      """
      2026-11-22T10:00:00.5Z one
        more of one
      2026-11-22T11:00:00Z two
      {"msg":"three","ts":"2026-11-22T12:00:00+01:00"}
      no date
      2026-11-22T12:30:00Z five
      """;

  private static Answer read(int bytes, @Nullable Duration since, int piece) {
    LogTail tail = new LogTail(new LogLimit(bytes, since));
    ByteString log = ByteString.copyFromUtf8(LOG);
    for (int from = 0; from < log.size(); from += piece) {
      tail.add(log.substring(from, Math.min(log.size(), from + piece)));
    }
    return tail.answer();
  }

  @Test
  void aLogThatFitsIsWholeHoweverItIsCutIntoPieces() {
    for (int piece = 1; piece < 50; piece++) {
      assertThat(read(10_000, null, piece))
          .isEqualTo(new Answer.Whole(ByteString.copyFromUtf8(LOG)));
    }
  }

  @Test
  void ofALongerOneTheNewestWholeLinesAreKeptAndNothingFollowsFromTheOthers() {
    assertThat(read(40, null, 7))
        .isEqualTo(
            new Answer.Part(
                ByteString.copyFromUtf8("no date\n2026-11-22T12:30:00Z five\n"),
                Reason.EXCERPT,
                "only the last 34 bytes of it were kept"));
  }

  @Test
  void linesBeforeAMomentAreLeftOutAndLinesWithoutADateGoWithTheOneBefore() {
    assertThat(read(10_000, Duration.ofMinutes(90), 1000))
        .isEqualTo(
            new Answer.Part(
                ByteString.copyFromUtf8(LOG.substring(LOG.indexOf("2026-11-22T11"))),
                Reason.EXCERPT,
                "only lines of the last 1h30m were kept"));
  }

  @Test
  void aLogThatIsYoungerThanAskedForIsWhole() {
    assertThat(read(10_000, Duration.ofHours(5), 1000))
        .isEqualTo(new Answer.Whole(ByteString.copyFromUtf8(LOG)));
  }

  @Test
  void anEmptyLogIsWhole() {
    assertThat(new LogTail(new LogLimit(100, Duration.ofHours(1))).answer())
        .isEqualTo(new Answer.Whole(ByteString.EMPTY));
  }
}
