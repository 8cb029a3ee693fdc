package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WhyNotTextTest {

  private static final Style NARROW = new Style(false, true, 60, Style.Detail.VERBOSE);

  @Test
  void theFirstConditionThatFailsIsToldWithWhatComesNearest() throws IOException {
    Golden.assertSame("why-not.txt", WhyNotText.render(StandardAnswers.FALSE, Style.PLAIN));
  }

  @Test
  void whatWasNotExaminedIsToldWithTheCommandThatShowsIt() throws IOException {
    Golden.assertSame("why-not-open.txt", WhyNotText.render(StandardAnswers.OPEN, NARROW));
  }

  @Test
  void noLineIsTooLongAndNothingBreaksTheTerminal() {
    for (String text :
        new String[] {
          WhyNotText.render(StandardAnswers.OPEN, Style.PLAIN),
          WhyNotText.render(StandardAnswers.OPEN, NARROW)
        }) {
      assertThat(text.lines()).allMatch(line -> line.length() <= 100);
      assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e");
    }
    assertThat(WhyNotText.render(StandardAnswers.OPEN, NARROW).lines())
        .allMatch(line -> line.length() <= 60);
    assertThat(WhyNotText.render(StandardAnswers.OPEN, NARROW)).isASCII();
  }

  @Test
  void programsGetTheSame() throws IOException {
    Golden.assertSame("why-not.json", WhyNotJson.render(StandardAnswers.OPEN));
  }
}
