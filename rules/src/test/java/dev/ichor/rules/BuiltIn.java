package dev.ichor.rules;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.catalogue.Page;
import dev.ichor.catalogue.PageReader;
import dev.ichor.inference.Inference;
import dev.ichor.inference.Justification;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.verify.Case;
import dev.ichor.verify.CaseFile;
import dev.ichor.verify.CaseMoment;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The knowledge base that comes with Ichor, as it stands in this module's files. */
final class BuiltIn {

  private static final Path RULES = Path.of("src/main/resources/dev/ichor/rules");
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path SIGNATURES = Path.of("../collectors/src/main/resources/dev/ichor/log");

  private BuiltIn() {}

  static WholeBase load() {
    KnowledgeBase rules = KnowledgeBase.builtIn();
    SortedMap<String, Page> pages = new TreeMap<>();
    read(RULES, ".md").forEach((path, text) -> pages.put(id(path), PageReader.read(path, text)));
    SortedMap<String, String> sources = new TreeMap<>();
    read(RULES, ".drl").forEach((path, text) -> sources.put(id(path), text));
    SortedMap<String, CaseFile> cases = new TreeMap<>();
    CaseReader reader = new CaseReader(Vocabulary.ofFacts());
    read(CASES, ".test.yaml").forEach((path, text) -> cases.put(id(path), reader.read(path, text)));
    return new WholeBase(
        pages,
        sources,
        rules.types(),
        rules.outlines(),
        cases,
        fired(rules, Catalogue.of(pages.values()), cases.values()),
        Promised.problems(),
        Promised.pending(),
        Promised.rows(),
        new TreeSet<>(Vocabulary.ofFacts().names()),
        read(SIGNATURES, ".yaml"));
  }

  private static String id(String path) {
    return path.replaceFirst("\\.(md|drl|test\\.yaml)$", "").replaceFirst("/", ".");
  }

  private static SortedMap<String, String> read(Path root, String suffix) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(suffix)).toList()) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root, e);
    }
    return texts;
  }

  private static Map<String, Set<String>> fired(
      KnowledgeBase rules, Catalogue catalogue, Collection<CaseFile> files) {
    Map<String, Set<String>> fired = new HashMap<>();
    for (CaseFile file : files) {
      for (Case given : file.cases()) {
        Set<String> names = new HashSet<>();
        try (Inference inference = new Inference(rules, catalogue.explains())) {
          for (CaseMoment moment : given.moments()) {
            inference.apply(FactBase.of(moment.survey()));
            add(inference.conclude(), names);
          }
        }
        fired.put(given.origin(), names);
      }
    }
    return fired;
  }

  private static void add(Outcome outcome, Set<String> names) {
    for (Map<?, List<Justification>> conclusions :
        List.of(outcome.problems(), outcome.explains(), outcome.expected())) {
      conclusions
          .values()
          .forEach(
              reasons ->
                  reasons.forEach(
                      reason -> names.add(WholeBase.key(reason.rulePackage(), reason.rule()))));
    }
  }
}
