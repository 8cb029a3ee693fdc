package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures;
import dev.ichor.catalogue.Guide;
import dev.ichor.catalogue.Guide.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official guide along real bundles. */
class GuideCommandTest {

  private static final Guide GUIDE = Guide.load(GuideCommandTest.class.getClassLoader());

  @TempDir private Path home = Path.of(".");

  private Typed guide(String... arguments) {
    return Typed.ichor(
        home, Stream.concat(Stream.of("guide"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String bundle(String capture) {
    return Captures.named(capture).bundle().toString();
  }

  @Test
  void everyHeadingIsWalkedInTheGuidesOrderWithOneOfFourStates() {
    Typed walk = guide(bundle("etcd-member-removed"));

    assertThat(walk.exitCode()).isZero();
    List<String> titles =
        GUIDE.sections().stream()
            .filter(section -> !section.rows().isEmpty())
            .map(Section::title)
            .toList();
    assertThat(
            walk.out()
                .lines()
                .filter(
                    line ->
                        line.strip().matches("[✖✔?–] (fault|ok|not examined|not applicable) .*"))
                .map(line -> line.strip().substring(17)))
        .containsExactlyElementsOf(titles);
  }

  @Test
  void aFaultNamesTheProblemAndLinksToThePageOfTheClustersVersion() {
    assertThat(guide(bundle("etcd-member-removed")).out())
        .contains(
            """
              ✖ fault          Other Issues
            """)
        .contains("(etcd.member-removed:node/")
        .contains(
            "https://docs.siderolabs.com/talos/v1.13/troubleshooting/troubleshooting#other-issues");
  }

  @Test
  void whatWasNotLookedAtSaysWhatWouldTell() {
    assertThat(guide(bundle("not-bootstrapped")).out())
        .containsPattern("\\? not examined   .*\n +(\\d+ of \\d+ ruled out; )?open: .*\n +→ ");
  }

  @Test
  void withoutInputTheLastDiagnosisIsWalked() {
    assertThat(guide().exitCode()).isEqualTo(3);
    Typed.ichor(home, "diagnose", bundle("etcd-nospace"));

    assertThat(guide().out()).isEqualTo(guide(bundle("etcd-nospace")).out());
  }

  @Test
  void aProgramGetsJson() {
    assertThat(guide("-o", "json", bundle("etcd-nospace")).out())
        .startsWith("{\n  \"schema\": \"ichor-guide\",\n")
        .contains("\"title\": \"etcd Reports and Alarm\"")
        .contains("\"state\": \"fault\"");
  }
}
