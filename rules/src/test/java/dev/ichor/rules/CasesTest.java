package dev.ichor.rules;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.verify.Case;
import dev.ichor.verify.CaseFile;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.CaseResult;
import dev.ichor.verify.CaseRunner;
import dev.ichor.verify.Vocabulary;
import dev.ichor.yaml.FileFaultException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One test for each case of the knowledge base. {@code -Dichor.cases=etcd/quorum-*} runs only the
 * files whose path without {@code .test.yaml} matches.
 */
class CasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String SUFFIX = ".test.yaml";
  private static final String FILTER = System.getProperty("ichor.cases", "**");

  @TestFactory
  Stream<DynamicNode> everyCaseConcludesWhatItSays() throws IOException {
    CaseReader reader = new CaseReader(Vocabulary.ofFacts());
    CaseRunner runner =
        new CaseRunner(
            KnowledgeBase.builtIn(),
            Catalogue.load(CasesTest.class.getClassLoader()),
            Promised.ids());
    return files().stream().map(file -> tests(reader, runner, file));
  }

  private static List<Path> files() throws IOException {
    PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + FILTER);
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .filter(file -> wanted.matches(Path.of(name(file).replace(SUFFIX, ""))))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return CASES.relativize(file).toString().replace('\\', '/');
  }

  private static DynamicNode tests(CaseReader reader, CaseRunner runner, Path path) {
    try {
      CaseFile file = reader.read(name(path), Files.readString(path));
      return DynamicContainer.dynamicContainer(
          file.problem(), file.cases().stream().map(given -> test(runner, given)));
    } catch (FileFaultException | IOException e) {
      return DynamicTest.dynamicTest(name(path), () -> fail(e.getMessage()));
    }
  }

  private static DynamicTest test(CaseRunner runner, Case given) {
    return DynamicTest.dynamicTest(
        given.name(),
        () -> {
          CaseResult result = runner.run(given);
          if (!result.passed()) {
            fail(result.text());
          }
        });
  }
}
