package dev.ichor.log;

import com.google.re2j.PatternSyntaxException;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one file of signatures and gathers everything that is wrong with it. */
final class SignatureFile {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "contains",
          "pattern",
          "part",
          "yields",
          "set",
          "source",
          "unless",
          "where",
          "examples",
          "counterexamples");

  private static final Set<String> EXAMPLE_KEYS = Set.of("line", "expect", "beside");

  private static final int SHORTEST_LITERAL = 5;

  private static final Map<String, ArtefactId> DEFAULT_WHERE =
      Map.ofEntries(
          Map.entry("dmesg.yaml", ArtefactId.TALOS_DMESG),
          Map.entry("machined.yaml", ArtefactId.TALOS_LOGS_MACHINED),
          Map.entry("controller-runtime.yaml", ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME),
          Map.entry("apid.yaml", ArtefactId.TALOS_LOGS_APID),
          Map.entry("trustd.yaml", ArtefactId.TALOS_LOGS_TRUSTD),
          Map.entry("etcd.yaml", ArtefactId.TALOS_LOGS_ETCD),
          Map.entry("kubelet.yaml", ArtefactId.TALOS_LOGS_KUBELET));

  private final String file;
  private final List<String> faults = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();

  private SignatureFile(String file) {
    this.file = file;
  }

  /** Reads a file; faults are added to the list, with file and line. */
  static List<Signature> read(String file, YamlTree.Item root, List<String> faults) {
    SignatureFile reading = new SignatureFile(file);
    root.items().forEach(reading::entry);
    faults.addAll(reading.faults);
    return reading.signatures;
  }

  private void entry(YamlTree.Item entry) {
    int before = faults.size();
    known(entry, KEYS);
    String id = text(entry, "id");
    List<String> contains = literals(entry);
    LinePattern pattern = pattern(entry);
    Class<? extends LogFact> yields = yields(entry);
    String source = text(entry, "source");
    List<Signature.Example> examples = examples(entry);
    List<String> counterexamples = counterexamples(entry);
    Set<ArtefactId> where = where(entry);
    LinePart part = part(entry);
    if (pattern == null || yields == null) {
      return;
    }
    Map<String, Object> set = set(entry, yields);
    components(entry, pattern, yields, set);
    if (faults.size() == before) {
      signatures.add(
          new Signature(
              id,
              where,
              contains,
              pattern,
              yields,
              set,
              source,
              examples,
              counterexamples,
              file + ":" + entry.line(),
              unless(entry),
              part));
    }
  }

  private void known(YamlTree.Item mapping, Set<String> keys) {
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                fault(value, "unknown key " + key + "; known are " + sorted(keys));
              }
            });
  }

  private String text(YamlTree.Item entry, String key) {
    YamlTree.Item value = entry.entries().get(key);
    if (value == null || value.text().isBlank()) {
      fault(entry, key + " is missing");
      return "";
    }
    return value.text();
  }

  private List<String> literals(YamlTree.Item entry) {
    YamlTree.Item value = entry.entries().get("contains");
    if (value == null) {
      fault(entry, "contains is missing: a text that every matching line has");
      return List.of();
    }
    for (String literal : value.texts()) {
      if (literal.length() < SHORTEST_LITERAL) {
        fault(
            value,
            "contains: \"" + literal + "\" is shorter than " + SHORTEST_LITERAL + " characters");
      }
    }
    return value.texts();
  }

  private @Nullable LinePattern pattern(YamlTree.Item entry) {
    String pattern = text(entry, "pattern");
    try {
      return pattern.isEmpty() ? null : LinePattern.of(pattern);
    } catch (PatternSyntaxException e) {
      fault(entry, "pattern: " + e.getMessage());
      return null;
    }
  }

  private @Nullable Class<? extends LogFact> yields(YamlTree.Item entry) {
    String name = text(entry, "yields");
    if (name.isEmpty()) {
      return null;
    }
    Optional<Class<? extends LogFact>> type = LogRecords.named(name);
    if (type.isEmpty()) {
      fault(entry, "yields: there is no record " + name + " of log facts in dev.ichor.fact");
    }
    return type.orElse(null);
  }

  private Set<ArtefactId> where(YamlTree.Item entry) {
    Set<ArtefactId> where = EnumSet.noneOf(ArtefactId.class);
    YamlTree.Item given = entry.entries().get("where");
    if (given == null) {
      ArtefactId byFile = DEFAULT_WHERE.get(file);
      if (byFile == null) {
        fault(entry, "where is missing: the file's name tells no artefact");
      } else {
        where.add(byFile);
      }
      return where;
    }
    for (String dotted : given.texts()) {
      ArtefactId.parse(dotted)
          .ifPresentOrElse(where::add, () -> fault(given, "where: no artefact " + dotted));
    }
    return where;
  }

  private Map<String, Object> set(YamlTree.Item entry, Class<? extends LogFact> yields) {
    Map<String, Object> set = new LinkedHashMap<>();
    YamlTree.Item given = entry.entries().get("set");
    if (given == null) {
      return set;
    }
    Map<String, Class<?>> own = LogFactShape.of(yields).own();
    given
        .entries()
        .forEach(
            (name, value) -> {
              Object constant = constant(own.get(name), value.text());
              if (constant == null) {
                fault(value, "set: " + name + " cannot be \"" + value.text() + "\"");
              } else {
                set.put(name, constant);
              }
            });
    return set;
  }

  private static @Nullable Object constant(@Nullable Class<?> type, String text) {
    if (type == null) {
      return null;
    }
    return type.isEnum()
        ? ErrorTexts.named(type, text).orElse(null)
        : ComponentValue.read(type, text);
  }

  private void components(
      YamlTree.Item entry,
      LinePattern pattern,
      Class<? extends LogFact> yields,
      Map<String, Object> set) {
    Map<String, Class<?>> own = LogFactShape.of(yields).own();
    Set<String> given = new LinkedHashSet<>(pattern.groups());
    for (String group : given) {
      Class<?> type = group.equals(Signature.NODE) ? NodeName.class : own.get(group);
      if (type == null) {
        fault(entry, "pattern: " + yields.getSimpleName() + " has no component " + group);
      } else if (!ComponentValue.supports(type)) {
        fault(entry, "pattern: " + group + " is of " + type + ", for which texts.yaml has none");
      }
    }
    given.addAll(set.keySet());
    for (String component : own.keySet()) {
      if (!given.contains(component)) {
        fault(entry, "component " + component + " has neither a group in pattern nor set");
      }
    }
  }

  private List<Signature.Example> examples(YamlTree.Item entry) {
    YamlTree.Item given = entry.entries().get("examples");
    if (given == null || given.items().isEmpty()) {
      fault(entry, "examples are missing");
      return List.of();
    }
    List<Signature.Example> examples = new ArrayList<>();
    for (YamlTree.Item item : given.items()) {
      known(item, EXAMPLE_KEYS);
      YamlTree.Item expect = item.entries().get("expect");
      if (expect == null) {
        fault(item, "example without expect");
        continue;
      }
      Map<String, Map<String, String>> beside = new LinkedHashMap<>();
      YamlTree.Item others = item.entries().get("beside");
      if (others != null) {
        others.entries().forEach((record, values) -> beside.put(record, texts(values)));
      }
      examples.add(new Signature.Example(text(item, "line"), texts(expect), beside));
    }
    return examples;
  }

  private List<String> counterexamples(YamlTree.Item entry) {
    YamlTree.Item given = entry.entries().get("counterexamples");
    if (given == null || given.items().isEmpty()) {
      fault(entry, "counterexamples are missing");
      return List.of();
    }
    return given.texts();
  }

  private void fault(YamlTree.Item at, String words) {
    faults.add(file + ":" + at.line() + ": " + words);
  }

  private LinePart part(YamlTree.Item entry) {
    YamlTree.Item given = entry.entries().get("part");
    if (given == null) {
      return LinePart.STATEMENT;
    }
    return switch (given.text()) {
      case "frame" -> LinePart.FRAME;
      case "error" -> LinePart.ERROR;
      default -> {
        fault(given, "part: \"" + given.text() + "\" is neither frame nor error");
        yield LinePart.STATEMENT;
      }
    };
  }

  private static Map<String, String> texts(YamlTree.Item mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping.entries().forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  private static List<String> unless(YamlTree.Item entry) {
    YamlTree.Item given = entry.entries().get("unless");
    return given == null ? List.of() : given.texts();
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
