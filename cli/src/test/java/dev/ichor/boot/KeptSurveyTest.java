package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Survey;
import dev.ichor.render.SurveyReader;
import dev.ichor.render.SurveyWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSurveyTest {

  @Test
  void whatABundleShowsIsTheSameAfterItWasKept() throws Exception {
    Request request =
        new Request(
            List.of(Captures.all().findFirst().orElseThrow().bundle()),
            List.of(),
            null,
            List.of(),
            List.of(),
            Severity.ERROR);
    BuiltInExpert expert = new BuiltInExpert();
    Survey seen = expert.read(request, stage -> {});
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    SurveyWriter.write(seen, written);
    Survey kept = SurveyReader.read(new ByteArrayInputStream(written.toByteArray()));
    assertThat(kept).isEqualTo(seen);
    assertThat(expert.conclude(request, kept, stage -> {}))
        .isEqualTo(expert.conclude(request, seen, stage -> {}));
  }
}
