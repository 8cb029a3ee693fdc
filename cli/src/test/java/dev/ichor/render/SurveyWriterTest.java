package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurveyWriterTest {

  private static final NodeName NODE = new NodeName("cp-1");
  private static final Instant TIME = Instant.parse("2026-11-22T10:00:00.123456789Z");

  private static final Survey SURVEY =
      new Survey(
          new Header("live", TIME, "prod \"eu\"", null, null, List.of("v1.14.1"), null, 3, 5),
          List.of(
              seen(new Locator.FileLine("cp-1/etcd.log", 418), TIME, "\u202e \u001b[31m <b>"),
              seen(new Locator.ResourceField("a.yaml", "id", "spec.x", 7), null, ""),
              seen(new Locator.Given("x.test.yaml:3"), null, "word"),
              new Observation(
                  new NotExamined(ArtefactId.TALOS_DMESG, NODE, Reason.UNREACHABLE),
                  new Evidence(
                      ArtefactId.TALOS_DMESG, NODE, new Locator.FileLine("", 0), null, ""))),
          List.of(new SkippedInput("a/../b", "leads out of the archive")));

  private static Observation seen(Locator locator, @Nullable Instant at, String excerpt) {
    return new Observation(
        new Examined(ArtefactId.TALOS_LOGS_ETCD, NODE),
        new Evidence(ArtefactId.TALOS_LOGS_ETCD, NODE, locator, at, excerpt));
  }

  @Test
  void aSurveyComesBackAsItWas() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    SurveyWriter.write(SURVEY, written);
    assertThat(SurveyReader.read(new ByteArrayInputStream(written.toByteArray())))
        .isEqualTo(SURVEY);
  }

  @Test
  void factsOfAnotherVersionAreRefused() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    SurveyWriter.write(SURVEY, written);
    String text = written.toString(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(text.replace("coverage.Examined", "coverage.LookedAt")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another version of Ichor");
    assertThatThrownBy(() -> read(text.replace("talos.logs.etcd", "talos.logs.raft")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("talos.logs.raft");
    assertThatThrownBy(() -> read("{\"schema\": \"ichor-report\"}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected ichor-survey-1");
    assertThatThrownBy(() -> read(text.substring(0, text.length() / 2)))
        .isInstanceOf(IOException.class);
  }

  private static Survey read(String text) throws IOException {
    return SurveyReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
