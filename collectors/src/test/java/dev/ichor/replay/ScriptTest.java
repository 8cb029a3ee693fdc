package dev.ichor.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.collect.BrokenDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script says, and how one that says nothing sensible is refused. */
class ScriptTest {

  @Test
  void theExampleOfTheReadmeIsAScript() throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    int from = readme.indexOf("```yaml\n- {at:") + "```yaml\n".length();
    Script script = Script.read(readme.substring(from, readme.indexOf("```", from)));

    assertThat(script.steps())
        .extracting(Script.Step::words)
        .containsExactly(
            "10.5.0.3: dies",
            "every machine: works after 2s",
            "10.5.0.2, EtcdStatus: garbage",
            "the certificate is foreign",
            "10.5.0.3: works");
  }

  @Test
  void stepsComeInTheOrderOfTheirMoments() throws Exception {
    assertThat(Script.read("- at: 1m\n  then: dies\n- {at: 500ms, node: a, latency: 2s}").steps())
        .containsExactly(
            new Script.Step(
                3,
                Duration.ofMillis(500),
                "a: works after 2s",
                new Script.Change.Calls("a", "*", Fault.slow(Duration.ofSeconds(2)))),
            new Script.Step(
                1,
                Duration.ofMinutes(1),
                "every machine: dies",
                new Script.Change.Calls("*", "*", new Fault(Fault.Kind.UNAVAILABLE))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {at: 1s, then: dyes}           | line 2: then 'dyes'; expected works, dies, hangs, resets, garbage, denied; did you mean 'dies'?
          {at: 1s, node: a}              | line 2: then ''; expected works, dies, hangs, resets, garbage, denied
          {at: 1s, nod: a, then: dies}   | line 2: key 'nod'; expected at, node, method, then, latency, certificate; did you mean 'node'?
          {then: dies}                   | line 2: at ''; expected a time such as 500ms, 5s or 2m
          {at: 5, then: dies}            | line 2: at '5'; expected a time such as 500ms, 5s or 2m
          {at: 1s, latency: fast}        | line 2: latency 'fast'; expected a time such as 500ms, 5s or 2m
          {at: 1s, certificate: foriegn} | line 2: certificate 'foriegn'; expected foreign, own; did you mean 'foreign'?
          {at: 1s, certificate: own, node: a} | line 2: 'node' beside 'certificate'; the port shows one certificate for all machines: make two steps of it
          dies                           | line 2: at ''; expected a time such as 500ms, 5s or 2m
          """)
  void aStepThatSaysNothingSensibleIsRefusedByItsLine(String step, String message) {
    assertThatThrownBy(() -> Script.read("# steps\n- " + step))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "{at: 5s}", "dies"})
  void whatIsNoListOfStepsIsRefused(String text) {
    assertThatThrownBy(() -> Script.read(text))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage("line 1: no step; expected a list such as - {at: 5s, then: dies}");
  }
}
