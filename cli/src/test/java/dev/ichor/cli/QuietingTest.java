package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Expert;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Quieting;
import dev.ichor.report.Suppression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietingTest {

  private static final Expert EXPERT = new BuiltInExpert();
  private static final String SPACE = "etcd.space-exhausted";

  @TempDir private Path home = Path.of(".");
  private String bundle = "";

  @BeforeEach
  void aBundle() throws IOException {
    Path file = home.resolve("support.zip");
    try (InputStream sample = Sample.class.getResourceAsStream("demo/etcd-nospace.zip")) {
      Files.copy(Objects.requireNonNull(sample), file);
    }
    bundle = file.toString();
  }

  private Typed ichor(String... arguments) {
    return Typed.asking(EXPERT, home, arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text).toString();
  }

  @Test
  void whatIsSuppressedIsCountedAndNotTold() {
    Typed told = ichor("diagnose", "--only=" + SPACE, bundle);
    assertThat(told.exitCode()).isEqualTo(10);
    assertThat(told.out()).contains(SPACE).doesNotContain("suppressed");

    Typed hidden = ichor("diagnose", "--only=" + SPACE, "--suppress=" + SPACE + "=*", bundle);
    assertThat(hidden.exitCode()).isZero();
    assertThat(hidden.err()).isEmpty();
    assertThat(hidden.out())
        .contains(
            "\n1 suppressed; --show-suppressed lists them.\n",
            "\nNo problem found but what is suppressed.\n")
        .doesNotContain(SPACE);

    Typed shown =
        ichor(
            "diagnose",
            "--only=" + SPACE,
            "--suppress=" + SPACE + "=*",
            "--show-suppressed",
            bundle);
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).contains("· suppressed  etcd of ichor-lab is over its quota");
  }

  @Test
  void aSavedReportStillKnowsWhatWasSuppressed() {
    Path json = home.resolve("report.json");
    ichor(
        "diagnose",
        "-o=json=" + json,
        "--suppress=" + SPACE + "=*",
        "--severity=etcd=info",
        bundle);
    assertThat(json)
        .content()
        .contains(
            "\"suppressed\": 1,",
            "\"role\": \"suppressed\"",
            "\"status\": \"suppressed\"",
            "\"by\": \"--suppress etcd.space-exhausted=*\"",
            "\"etcd\": \"info\"");
    Typed again = ichor("diagnose", "-o=json", json.toString());
    assertThat(json).content().isEqualTo(again.out());
    Typed more = ichor("diagnose", "--suppress=etcd.unhealthy=*", json.toString());
    assertThat(more.exitCode()).isEqualTo(2);
    assertThat(more.err()).contains("need the input that it was made from");
  }

  @Test
  void aSuppressionThatMatchesNothingIsNamedWithWhatIsNearest() {
    Typed typed =
        ichor(
            "diagnose",
            "--suppress=etcd.space-exausted=*",
            "--suppress=" + SPACE + "=cluster/lab",
            "--suppress=time.not-synchronised=*",
            bundle);
    assertThat(typed.exitCode()).isEqualTo(10);
    assertThat(typed.err())
        .isEqualTo(
            """
            ichor: --suppress etcd.space-exausted=*: it matches nothing: there is no problem \
            'etcd.space-exausted'; did you mean 'etcd.space-exhausted'?
            ichor: --suppress etcd.space-exhausted=cluster/lab: it matches nothing: \
            etcd.space-exhausted was concluded of cluster/ichor-lab; did you mean \
            'cluster/ichor-lab'?
            ichor: --suppress time.not-synchronised=*: it matches nothing: time.not-synchronised \
            was not concluded
            """);
  }

  @Test
  void aBaselineHidesUntilItsLastDayByTheTimeOfTheEvidence() throws IOException {
    String baseline =
        file(
            "baseline.yaml",
            """
            apiVersion: ichor/baseline-v1
            entries:
              - id: etcd.space-exhausted
                subject: "*"
                reason: bigger disks come with OPS-12
                until: 2026-11-22
            """);
    Typed within =
        ichor("diagnose", "--only=etcd", "--baseline=" + baseline, "--show-suppressed", bundle);
    assertThat(within.err()).isEmpty();
    assertThat(within.out().replaceAll("\\s+", " "))
        .contains("bigger disks come with OPS-12, until 2026-11-22");

    Typed after =
        ichor(
            "diagnose",
            "--only=etcd",
            "--baseline=" + baseline,
            "--as-of=2026-11-23T00:00:00Z",
            bundle);
    assertThat(after.out()).doesNotContain("suppressed;");
    assertThat(after.err())
        .startsWith(
            "ichor: "
                + baseline
                + ":3: etcd.space-exhausted of * is no longer suppressed: it was until"
                + " 2026-11-22");
  }

  @Test
  void aBaselineThatSaysNonsenseIsRefusedWithItsLine() throws IOException {
    for (Map.Entry<String, String> nonsense :
        Map.of(
                "apiVersion: ichor/baseline-v2\nentries: []\n",
                ":1: expected ichor/baseline-v1",
                "apiVersion: ichor/baseline-v1\nentries:\n- id: a.b\n  subject: x\n",
                ":3: ",
                "apiVersion: ichor/baseline-v1\nentries:\n- {id: a.b, subject: x, reason: \"\"}\n",
                ":3: why is this accepted",
                """
                apiVersion: ichor/baseline-v1
                entries:
                - {id: a.b, subject: x, reason: y, until: soon}
                """,
                ":3: 'soon' is no day such as 2027-01-31")
            .entrySet()) {
      String baseline = file("nonsense.yaml", nonsense.getKey());
      Typed typed = ichor("diagnose", "--baseline=" + baseline, bundle);
      assertThat(typed.exitCode()).as(nonsense.getKey()).isEqualTo(3);
      assertThat(typed.err()).startsWith("ichor: " + baseline + nonsense.getValue());
    }
    assertThat(ichor("diagnose", "--baseline=nowhere.yaml", bundle).err())
        .isEqualTo(
            "ichor: the baseline nowhere.yaml cannot be read: there is no such file or folder\n");
  }

  @Test
  void anotherSeverityCountsForImpactAndExitCode() {
    Typed lower = ichor("diagnose", "--only=" + SPACE, "--severity=etcd=info", bundle);
    assertThat(lower.exitCode()).isZero();
    assertThat(lower.out()).contains("• INFO");
    Typed nearer =
        ichor(
            "diagnose",
            "--only=etcd",
            "--severity=etcd=info",
            "--severity=" + SPACE + "=error",
            bundle);
    assertThat(nearer.exitCode()).isEqualTo(10);
    Typed unknown = ichor("diagnose", "--severity=etcd.space-exausted=info", bundle);
    assertThat(unknown.exitCode()).isEqualTo(4);
    assertThat(unknown.err())
        .isEqualTo(
            "ichor: --severity: there is no problem or area \"etcd.space-exausted\"; did you mean"
                + " 'etcd.space-exhausted'?\n");
    assertThat(ichor("diagnose", "--severity=etcd=loud", bundle).exitCode()).isEqualTo(2);
  }

  @Test
  void whatIsWishedReachesEveryDiagnosis() throws IOException {
    Session session = new Session(home);
    Suppression wish =
        new Suppression(
            "a.b", "node/cp-1,peer=cp-2", "--suppress a.b=node/cp-1,peer=cp-2", "", null);
    Quieting wished = new Quieting(List.of(wish), Map.of("a.b", Severity.INFO));
    for (String[] command :
        new String[][] {{"diagnose"}, {"explain", "not-synchronised"}, {"guide"}}) {
      List<String> words = new java.util.ArrayList<>(List.of(command));
      words.addAll(List.of("--suppress=a.b=node/cp-1,peer=cp-2", "--severity=a.b=info", bundle));
      session.run(words.toArray(String[]::new));
    }
    assertThat(session.requests()).hasSize(3).allMatch(one -> one.quieting().equals(wished));
    session.run("diagnose", "--suppress=a.b=node/cp-1,peer=cp-2", "--severity=a.b=info");
    assertThat(session.looks().get(0).quieting()).isEqualTo(wished);
    assertThat(session.run("diagnose", "--suppress=a.b", bundle)).isEqualTo(2);
  }

  @Test
  void whatAFileAcceptsIsReadBackAsItWas() throws Exception {
    Suppression entry =
        new Suppression(
            "a.b", "pod/x/\"y\"\\ \u202e", "", "it's: #1\n{a}", LocalDate.parse("2027-01-31"));
    Path file = Path.of(file("own.yaml", BaselineFile.text(List.of(entry))));
    assertThat(BaselineFile.read(file))
        .containsExactly(
            new Suppression(
                entry.id(), entry.subject(), file + ":3", entry.reason(), entry.until()));
    Path empty = Path.of(file("empty.yaml", BaselineFile.text(List.of())));
    assertThat(BaselineFile.read(empty)).isEmpty();
  }
}
