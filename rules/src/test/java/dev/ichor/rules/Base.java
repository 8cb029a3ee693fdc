package dev.ichor.rules;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.verify.Case;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.Vocabulary;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The knowledge base as its tests see it: rules, pages and all cases. */
final class Base {

  private static final Path CASES = Path.of("src/test/resources/cases");

  private static final String SUFFIX = ".test.yaml";
  private static final String ALL = "**";
  private static final String FILTER = System.getProperty("ichor.cases", ALL);

  private Base() {}

  /** Whether the files of cases are not narrowed down by {@code -Dichor.cases}. */
  static boolean isWhole() {
    return FILTER.equals(ALL);
  }

  static KnowledgeBase rules() {
    return KnowledgeBase.builtIn();
  }

  static Catalogue catalogue() {
    return Catalogue.load(Base.class.getClassLoader());
  }

  static List<Case> cases() throws IOException {
    CaseReader reader = new CaseReader(Vocabulary.ofFacts());
    List<Case> cases = new ArrayList<>();
    for (Path file : files()) {
      cases.addAll(reader.read(name(file), Files.readString(file)).cases());
    }
    return cases;
  }

  /**
   * The files of cases, sorted. {@code -Dichor.cases=etcd/quorum-*} leaves those whose path without
   * {@code .test.yaml} matches.
   */
  static List<Path> files() throws IOException {
    PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + FILTER);
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .filter(file -> wanted.matches(Path.of(name(file).replace(SUFFIX, ""))))
          .sorted()
          .toList();
    }
  }

  /** The path of a file of cases as faults name it. */
  static String name(Path file) {
    return CASES.relativize(file).toString().replace('\\', '/');
  }
}
