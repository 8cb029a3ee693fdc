package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.BuiltInExpert;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo by the real expert: sample, observers, rules, report. */
class DemoCommandTest {

  @TempDir private Path home = Path.of(".");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal world =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0,
            Map.of(),
            home,
            Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    BuiltInExpert expert = new BuiltInExpert();
    int exitCode = Main.run(world, () -> expert, arguments);
    world.flush();
    return exitCode;
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theSampleIsDiagnosedAndNamed() {
    assertThat(run("demo")).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(10);
    assertThat(out())
        .contains("live of the demo \"etcd-nospace\"")
        .contains("etcd.space-exhausted");
    assertThat(out().lines())
        .filteredOn(line -> !line.matches("│ +'[^']*'( \\\\)?")) // a quoted word cannot be broken
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void theQuestionThatTheSampleEndsWithCanBeAskedUnlessNothingWasKept() {
    assertThat(run("demo", "--no-keep")).isEqualTo(10);
    assertThat(home.resolve(".local")).doesNotExist();
    assertThat(run("demo")).isEqualTo(10);
    assertThat(run("explain", "etcd.space-exhausted:cluster/ichor-lab")).isZero();
    assertThat(out()).contains("EtcdSpaceExceeded");
  }

  @Test
  void theSavedSampleIsAnInputLikeAnyOther() {
    assertThat(run("demo", "--save", home.toString())).isZero();
    Path saved = home.resolve("etcd-nospace.zip");
    assertThat(out()).isEqualTo(saved + "\n");
    assertThat(run("diagnose", "--reproducible", "-o", "json", saved.toString())).isEqualTo(10);
    String once = out();
    assertThat(run("diagnose", "--reproducible", "-o", "json", saved.toString())).isEqualTo(10);
    assertThat(out()).isEqualTo(once);
    assertThat(run("explain", "space-exhausted")).isZero();
    assertThat(out()).contains("rule etcd.space-exhausted");
    assertThat(run("diagnose", "--as-of", "2027-01-01T00:00:00Z", "--no-keep", saved.toString()))
        .isIn(0, 10);
    assertThat(out()).contains("as of 2027-01-01 00:00:00Z");
    assertThat(run("demo", "--save", home.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("it exists already");
  }

  @Test
  void selectionsLeaveOutWhatIsNotAskedFor() {
    run("demo", "--save", home.toString());
    String saved = home.resolve("etcd-nospace.zip").toString();
    assertThat(
            run(
                "diagnose",
                "--no-keep",
                "--skip",
                "etcd",
                "--fail-on",
                "info",
                "-o",
                "json",
                saved))
        .isIn(0, 10);
    assertThat(out()).doesNotContain("\"id\": \"etcd.");
    assertThat(run("diagnose", "--only", "etcd.moon", saved)).isEqualTo(4);
    assertThat(run("diagnose", "--only", "etcd", "--skip", "etcd", saved)).isEqualTo(4);
  }

  @Test
  void severalInputsAndUnreadableOnesAreRefusedInOneSentence() throws IOException {
    Path text = Files.writeString(home.resolve("notes.txt"), "hello");
    assertThat(run("diagnose", text.toString())).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("notes.txt");
    assertThat(run("diagnose", text.toString(), text.toString())).isEqualTo(3);
  }

  @Test
  void samplesAreListedAndUnknownOnesNamed() {
    assertThat(run("demo", "--list")).isZero();
    assertThat(out()).startsWith("etcd-nospace  ");
    assertThat(run("demo", "moon")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("there are: etcd-nospace");
  }
}
