package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogScannerTest {

  private static final LiteralAutomaton AUTOMATON =
      new LiteralAutomaton(List.of("needle", "second"));

  private final List<String> shown = new ArrayList<>();
  private final LogScanner scanner =
      new LogScanner(
          AUTOMATON, line -> shown.add(line.number() + ":" + line.literals() + ":" + line.text()));

  private void scan(InputStream in) throws IOException {
    scanner.read(in);
  }

  private void scan(String log) throws IOException {
    scan(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void onlyLinesWithLiteralsAreShownWithTheirNumbers() throws IOException {
    scan("a needle\n\nnothing\r\nsecond needle\r\nneed\nle\nthe last needle");

    assertThat(shown)
        .containsExactly("1:{0}:a needle", "4:{0, 1}:second needle", "7:{0}:the last needle");
    assertThat(scanner.lines()).isEqualTo(7);
    assertThat(scanner.cutLines()).isZero();
  }

  @Test
  void anEmptyLogHasNoLines() throws IOException {
    scan("");

    assertThat(shown).isEmpty();
    assertThat(scanner.lines()).isZero();
    assertThat(scanner.lastStamp()).isEqualTo(LogStamp.NONE);
  }

  @Test
  void coloursAreTakenOffAndForeignBytesReplaced() throws IOException {
    byte[] log = "\u001b[31mERROR\u001b[0m needle X\u001b[".getBytes(StandardCharsets.UTF_8);
    log[log.length - 3] = (byte) 0xff;
    scan(new ByteArrayInputStream(log));

    assertThat(shown).containsExactly("1:{0}:ERROR needle \ufffd");
  }

  @Test
  void aLongLineIsLookedAtUpTo64KiB() throws IOException {
    String filler = "x".repeat(LogScanner.LONGEST_LINE - 6);
    scan(filler + "needle and more second\n" + "y" + filler + "needle\nneedle\n");

    assertThat(shown).containsExactly("1:{0}:" + filler + "needle", "3:{0}:needle");
    assertThat(scanner.lines()).isEqualTo(3);
    assertThat(scanner.cutLines()).isEqualTo(2);
  }

  @Test
  void aLineOfExactlyTheLongestLengthIsNotShownTwice() throws IOException {
    String line = "needle" + "x".repeat(LogScanner.LONGEST_LINE - 6);
    scan(line + "\nneedle");

    assertThat(shown).containsExactly("1:{0}:" + line, "2:{0}:needle");
  }

  /** The bytes are handed out once, a few at a time, and counted: one pass, whatever the line. */
  @Test
  void alogOf200MillionBytesInOneLineIsReadOnceWithBoundedMemory() throws IOException {
    Counted log = new Counted(200_000_000);
    scan(log);

    assertThat(log.given).isEqualTo(200_000_000);
    assertThat(log.largestRequest).isLessThanOrEqualTo(128 * 1024);
    assertThat(shown).hasSize(1);
    assertThat(scanner.lines()).isEqualTo(1);
    assertThat(scanner.cutLines()).isEqualTo(1);
  }

  @Test
  void binaryGarbageIsNoReasonToFail() throws IOException {
    byte[] garbage = new byte[300_000];
    new Random(3).nextBytes(garbage);
    byte[] needle = "\nneedle\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(needle, 0, garbage, 150_000, needle.length);
    scan(new ByteArrayInputStream(garbage));

    assertThat(shown).hasSize(1).allMatch(line -> line.endsWith(":{0}:needle"));
  }

  @Test
  void partsOfALineOfTheContainerRuntimeAreJoined() throws IOException {
    scan(
        """
        2026-11-22T12:00:00.1Z stderr F needle alone
        2026-11-22T12:00:01.1Z stderr P a nee
        2026-11-22T12:00:01.2Z stderr P dle and a sec
        2026-11-22T12:00:01.3Z stderr F ond one
        2026-11-22T12:00:02.1Z stdout F ond
        """);

    assertThat(shown)
        .containsExactly(
            "1:{0}:2026-11-22T12:00:00.1Z stderr F needle alone",
            "4:{0, 1}:2026-11-22T12:00:01.1Z stderr P a needle and a second one");
  }

  @Test
  void anUndatedLineHasTheTimeOfTheDatedLineBefore() throws IOException {
    List<Long> stamps = new ArrayList<>();
    new LogScanner(AUTOMATON, line -> stamps.add(line.stamp()))
        .read(
            new ByteArrayInputStream(
                "needle\n1970-01-01T00:00:01Z dated\nneedle\n1970-01-01T00:00:02Z needle"
                    .getBytes(StandardCharsets.UTF_8)));

    assertThat(stamps).containsExactly(LogStamp.NONE, 1_000_000L, 2_000_000L);
  }

  /** A line of x without end that begins with the needle; gives each byte once, few at a time. */
  private static final class Counted extends InputStream {

    private final long size;
    private long given;
    private int largestRequest;

    Counted(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      throw new AssertionError("read byte by byte");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      largestRequest = Math.max(largestRequest, length);
      int count = (int) Math.min(length, size - given);
      if (count == 0) {
        return -1;
      }
      Arrays.fill(buffer, offset, offset + count, (byte) 'x');
      if (given == 0) {
        System.arraycopy("needle".getBytes(StandardCharsets.UTF_8), 0, buffer, offset, 6);
      }
      given += count;
      return count;
    }
  }
}
