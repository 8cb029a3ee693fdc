package dev.ichor.render;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes back what {@link SurveyWriter} wrote; fails when another version of Ichor wrote it. */
public final class SurveyReader {

  private final Map<String, Constructor<? extends Fact>> types = new HashMap<>();

  private SurveyReader() {}

  /**
   * Reads a survey.
   *
   * @throws IOException when it is no survey, or one with other facts than this version's
   */
  public static Survey read(InputStream in) throws IOException {
    JsonTree tree = JsonTree.parse(in);
    if (!tree.text("schema").equals(SurveyWriter.SCHEMA)) {
      throw new IOException("expected " + SurveyWriter.SCHEMA + ", not " + tree.text("schema"));
    }
    try {
      return new SurveyReader().survey(tree);
    } catch (ReflectiveOperationException | ClassCastException | IndexOutOfBoundsException e) {
      throw new IOException("another version of Ichor wrote it", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("another version of Ichor wrote it: " + e.getMessage(), e);
    }
  }

  private Survey survey(JsonTree tree) throws ReflectiveOperationException {
    List<Observation> observations = new ArrayList<>();
    for (List<?> seen : tree.lists("observations")) {
      Fact fact = fact(text(seen, 0), (List<?>) value(seen, 1));
      observations.add(new Observation(fact, evidence(seen)));
    }
    List<SkippedInput> skipped = new ArrayList<>();
    for (List<?> one : tree.lists("skipped")) {
      skipped.add(new SkippedInput(text(one, 0), text(one, 1)));
    }
    return new Survey(header(tree.tree("header")), observations, skipped);
  }

  private static Header header(JsonTree tree) {
    return new Header(
        tree.text("mode"),
        Instant.parse(tree.text("asOf")),
        tree.textOrNull("clusterName"),
        tree.textOrNull("clusterId"),
        tree.textOrNull("endpoint"),
        tree.texts("talosVersions"),
        tree.textOrNull("kubernetesVersion"),
        tree.number("controlPlanes"),
        tree.number("workers"));
  }

  private static Evidence evidence(List<?> seen) {
    String artefact = text(seen, 2);
    Object observedAt = seen.get(4);
    return new Evidence(
        ArtefactId.parse(artefact)
            .orElseThrow(() -> new IllegalArgumentException("no artefact " + artefact)),
        new NodeName(text(seen, 3)),
        locator((List<?>) value(seen, 6)),
        observedAt == null ? null : Instant.parse(observedAt.toString()),
        text(seen, 5));
  }

  private static Locator locator(List<?> place) {
    return switch (place.size()) {
      case 1 -> new Locator.Given(text(place, 0));
      case 2 -> new Locator.FileLine(text(place, 0), number(place, 1));
      default ->
          new Locator.ResourceField(
              text(place, 0), text(place, 2), text(place, 3), number(place, 1));
    };
  }

  private Fact fact(String name, List<?> values) throws ReflectiveOperationException {
    Constructor<? extends Fact> maker = types.get(name);
    if (maker == null) {
      maker = maker(name);
      types.put(name, maker);
    }
    Class<?>[] wanted = maker.getParameterTypes();
    if (wanted.length != values.size()) {
      throw new IllegalArgumentException(name + " with " + values.size() + " values");
    }
    Object[] arguments = new Object[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      arguments[i] = argument(wanted[i], value(values, i));
    }
    return maker.newInstance(arguments);
  }

  private static Constructor<? extends Fact> maker(String name)
      throws ReflectiveOperationException {
    Class<? extends Fact> type =
        Class.forName(SurveyWriter.FACTS + name, false, SurveyReader.class.getClassLoader())
            .asSubclass(Fact.class);
    return type.getDeclaredConstructor(
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object argument(Class<?> type, Object value) {
    String text = value.toString();
    if (type == int.class) {
      return ((Number) value).intValue();
    } else if (type == long.class) {
      return ((Number) value).longValue();
    } else if (type == boolean.class) {
      return (Boolean) value;
    } else if (type == String.class) {
      return text;
    } else if (type == NodeName.class) {
      return new NodeName(text);
    } else if (type == IpAddress.class) {
      return new IpAddress(text);
    } else if (type == Cidr.class) {
      return new Cidr(text);
    } else if (type == Version.class) {
      return Version.of(text);
    } else if (type.isEnum()) {
      return Enum.valueOf((Class) type, text);
    }
    throw new IllegalArgumentException("facts have no components of type " + type.getName());
  }

  private static Object value(List<?> values, int at) {
    @Nullable Object value = values.get(at);
    if (value == null) {
      throw new IllegalArgumentException("a value is missing");
    }
    return value;
  }

  private static String text(List<?> values, int at) {
    return value(values, at).toString();
  }

  private static int number(List<?> values, int at) {
    return ((Number) value(values, at)).intValue();
  }
}
