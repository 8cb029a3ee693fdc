package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignatureExamplesTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");
  private static final List<Signature> ALL = SignatureBase.fromFiles().signatures();

  @TestFactory
  Stream<DynamicTest> everyExampleStatesWhatIsExpected() {
    return ALL.stream()
        .flatMap(
            signature ->
                signature.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                signature.id() + ": " + example.line(),
                                () -> states(signature, example))));
  }

  @Test
  void everyExampleMatchesItsOwnEntryOnly() {
    SoftAssertions softly = new SoftAssertions();
    forEachExample(
        (signature, example) ->
            softly
                .assertThat(reading(example).entries())
                .as("the line is one of %s: %s", signature.id(), example.line())
                .extracting(Signature::id)
                .containsExactly(signature.id()));
    softly.assertAll();
  }

  /** Frames and errors in the line say more than the entry: all of it stands in the example. */
  @Test
  void nothingIsStatedBesideThatTheExampleDoesNotTell() {
    SoftAssertions softly = new SoftAssertions();
    forEachExample(
        (signature, example) ->
            softly
                .assertThat(beside(signature, example))
                .as("%s: %s", signature.id(), example.line())
                .isEqualTo(example.beside()));
    softly.assertAll();
  }

  @Test
  void everyFrameAndEveryErrorStandsInALineOfAnotherEntry() {
    Set<String> parts = new TreeSet<>();
    Set<String> accompanying = new TreeSet<>();
    forEachExample(
        (signature, example) -> {
          if (signature.part() != LinePart.STATEMENT) {
            parts.add(signature.id());
          }
          reading(example).found().stream()
              .map(found -> found.signature().id())
              .filter(id -> !id.equals(signature.id()))
              .forEach(accompanying::add);
        });
    assertThat(accompanying).isEqualTo(parts);
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleMatches() {
    return ALL.stream()
        .flatMap(
            signature ->
                signature.counterexamples().stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                signature.id() + ": " + line,
                                () -> assertThat(signature.read(line, NODE)).isNull())));
  }

  private static void forEachExample(BiConsumer<Signature, Signature.Example> look) {
    ALL.forEach(
        signature -> signature.examples().forEach(example -> look.accept(signature, example)));
  }

  private static LineReading reading(Signature.Example example) {
    return LineReading.of(ALL, example.line(), NODE);
  }

  private static Map<String, Map<String, String>> beside(
      Signature signature, Signature.Example example) {
    Map<String, Map<String, String>> beside = new TreeMap<>();
    for (LineReading.Found found : reading(example).found()) {
      if (!found.signature().id().equals(signature.id())) {
        LogFact said = found.match().said();
        Map<String, String> values = own(said);
        if (!said.node().equals(NODE)) {
          values.put(Signature.NODE, said.node().toString());
        }
        assertThat(beside.put(said.getClass().getSimpleName(), values)).isNull();
      }
    }
    return beside;
  }

  private static void states(Signature signature, Signature.Example example) {
    Signature.Match match = signature.read(example.line(), NODE);
    if (match == null) {
      throw new AssertionError("does not match: " + example.line());
    }
    Map<String, String> expect = new LinkedHashMap<>(example.expect());
    String named = expect.remove(Signature.NODE);
    assertThat(own(match.said())).isEqualTo(expect);
    assertThat(match.said().node()).isEqualTo(named == null ? NODE : new NodeName(named));
  }

  private static Map<String, String> own(LogFact said) {
    Map<String, String> own = new LinkedHashMap<>();
    for (RecordComponent component : said.getClass().getRecordComponents()) {
      if (LogFactShape.of(said.getClass()).own().containsKey(component.getName())) {
        own.put(component.getName(), value(component, said));
      }
    }
    return own;
  }

  private static String value(RecordComponent component, LogFact said) {
    try {
      return component.getAccessor().invoke(said).toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
