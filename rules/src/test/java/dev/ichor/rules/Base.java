package dev.ichor.rules;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.verify.Case;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The knowledge base as its tests see it: rules, pages and all cases. */
final class Base {

  private static final Path CASES = Path.of("src/test/resources/cases");

  private Base() {}

  static KnowledgeBase rules() {
    return KnowledgeBase.builtIn();
  }

  static Catalogue catalogue() {
    return Catalogue.load(Base.class.getClassLoader());
  }

  static List<Case> cases() throws IOException {
    CaseReader reader = new CaseReader(Vocabulary.ofFacts());
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith(".test.yaml")).sorted().toList()) {
        String name = CASES.relativize(file).toString().replace('\\', '/');
        cases.addAll(reader.read(name, Files.readString(file)).cases());
      }
    }
    return cases;
  }
}
