package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.observation.FactBase;
import dev.ichor.yaml.Yaml;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of fact can be written in a case. */
class FactReaderTest {

  private static final Vocabulary VOCABULARY = Vocabulary.ofFacts();
  private static final FactReader READER = new FactReader(VOCABULARY);

  static Stream<Class<? extends Fact>> types() {
    return VOCABULARY.types().stream();
  }

  private static String written(Class<?> type) {
    if (type == NodeName.class) {
      return "cp-1";
    }
    if (type == int.class || type == long.class) {
      return "7";
    }
    if (type == boolean.class) {
      return "true";
    }
    if (type == IpAddress.class) {
      return "\"192.0.2.7\"";
    }
    if (type == Cidr.class) {
      return "192.0.2.0/24";
    }
    if (type == Version.class) {
      return "\"1.13.2\"";
    }
    return type.isEnum() ? type.getEnumConstants()[0].toString() : "words";
  }

  private static Object meant(Class<?> type) {
    if (type == NodeName.class) {
      return new NodeName("cp-1");
    }
    if (type == int.class) {
      return 7;
    }
    if (type == long.class) {
      return 7L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == IpAddress.class) {
      return IpAddress.parse("192.0.2.7").orElseThrow();
    }
    if (type == Cidr.class) {
      return Cidr.parse("192.0.2.0/24").orElseThrow();
    }
    if (type == Version.class) {
      return Version.of("1.13.2");
    }
    return type.isEnum() ? type.getEnumConstants()[0] : "words";
  }

  private static Fact read(Class<? extends Fact> type) {
    List<String> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String text =
          component.getType().isEnum()
              ? ((Enum<?>) component.getType().getEnumConstants()[0]).name()
              : written(component.getType());
      components.add(component.getName() + ": " + (text.equals("TRUE") ? "\"TRUE\"" : text));
    }
    String line = type.getSimpleName() + ": {" + String.join(", ", components) + "}";
    return READER.read(Yaml.parse("case.yaml", line, 1)).fact();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aFactIsReadAsItIsWritten(Class<? extends Fact> type) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    Arrays.stream(type.getRecordComponents())
        .forEach(component -> wanted.put(component.getName(), meant(component.getType())));

    Fact fact = read(type);

    assertThat(Components.of(fact)).isEqualTo(wanted);
    assertThat(FactBase.ORDER.compare(fact, read(type))).isZero();
  }

  @Test
  void anUndatedStatementIsToldOfThePresentAndACaseMustSayWhen() {
    Yaml line = Yaml.parse("case.yaml", "EtcdNoLeader: {node: cp-1}", 1);

    assertThat(Components.of(new FactReader(VOCABULARY, true).read(line).fact()))
        .containsEntry("firstAge", 0)
        .containsEntry("lastAge", 0)
        .containsEntry("count", 1)
        .containsEntry("current", true);
    assertThatThrownBy(() -> READER.read(line))
        .hasMessageContaining("EtcdNoLeader needs 'firstAge'");
  }
}
