package dev.ichor.collect.text;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.input.Inputs;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is seen in a pasted text. */
record Pasted(Survey survey) {

  static Pasted text(String text) throws UnreadableInputException {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static Pasted bytes(byte[] bytes) throws UnreadableInputException {
    return new Pasted(
        Inputs.read(
            List.of(Inputs.STANDARD_INPUT),
            new ByteArrayInputStream(bytes),
            BundleOptions.defaults(),
            Observers.all()));
  }

  /** A real printout. */
  static String sample(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Pasted.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  <F extends Fact> List<F> facts(Class<F> type) {
    return observations(type).map(Observation::fact).map(type::cast).distinct().toList();
  }

  <F extends Fact> List<String> places(Class<F> type) {
    return observations(type).map(seen -> seen.evidence().locator().display()).toList();
  }

  private <F extends Fact> Stream<Observation> observations(Class<F> type) {
    return survey.observations().stream().filter(seen -> type.isInstance(seen.fact()));
  }

  boolean examined(ArtefactId artefact, String node) {
    return facts(Examined.class).contains(new Examined(artefact, new NodeName(node)));
  }

  boolean excerpt(ArtefactId artefact, String node) {
    return facts(NotExamined.class)
        .contains(new NotExamined(artefact, new NodeName(node), Reason.EXCERPT));
  }
}
