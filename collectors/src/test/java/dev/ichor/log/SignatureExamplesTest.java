package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
