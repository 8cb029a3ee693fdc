package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignatureExamplesTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");

  @TestFactory
  Stream<DynamicTest> everyExampleStatesWhatIsExpected() {
    return SignatureBase.fromFiles().signatures().stream()
        .flatMap(
            signature ->
                signature.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                signature.id() + ": " + example.line(),
                                () -> states(signature, example))));
  }

  /** A line that says two things names the other entry; any further match is an accident. */
  @Test
  void everyExampleMatchesItsOwnEntryAndThoseThatItNames() {
    List<Signature> all = SignatureBase.fromFiles().signatures();
    SoftAssertions softly = new SoftAssertions();
    for (Signature signature : all) {
      for (Signature.Example example : signature.examples()) {
        softly
            .assertThat(
                all.stream()
                    .filter(
                        other ->
                            !other.id().equals(signature.id())
                                && other.read(example.line(), NODE) != null)
                    .map(Signature::id))
            .as("%s, entries that also match: %s", signature.id(), example.line())
            .containsExactlyInAnyOrderElementsOf(example.also());
      }
    }
    softly.assertAll();
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleMatches() {
    return SignatureBase.fromFiles().signatures().stream()
        .flatMap(
            signature ->
                signature.counterexamples().stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                signature.id() + ": " + line,
                                () -> assertThat(signature.read(line, NODE)).isNull())));
  }

  private static void states(Signature signature, Signature.Example example) throws Exception {
    Signature.Match match = signature.read(example.line(), NODE);
    if (match == null) {
      throw new AssertionError("does not match: " + example.line());
    }
    Map<String, String> expect = new LinkedHashMap<>(example.expect());
    String named = expect.remove(Signature.NODE);
    assertThat(own(match.said())).isEqualTo(expect);
    assertThat(match.said().node()).isEqualTo(named == null ? NODE : new NodeName(named));
  }

  private static Map<String, String> own(LogFact said) throws ReflectiveOperationException {
    Map<String, String> own = new LinkedHashMap<>();
    for (RecordComponent component : said.getClass().getRecordComponents()) {
      if (LogFactShape.of(said.getClass()).own().containsKey(component.getName())) {
        own.put(component.getName(), component.getAccessor().invoke(said).toString());
      }
    }
    return own;
  }
}
