package dev.ichor.rules;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ichor.verify.Case;
import dev.ichor.verify.CaseFile;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.CaseResult;
import dev.ichor.verify.CaseRunner;
import dev.ichor.verify.Vocabulary;
import dev.ichor.yaml.FileFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @TestFactory
  Stream<DynamicNode> everyCaseConcludesWhatItSays() throws IOException {
    CaseReader reader = new CaseReader(Vocabulary.ofFacts());
    CaseRunner runner = new CaseRunner(Base.rules(), Base.catalogue(), Promised.ids());
    return Base.files().stream().map(file -> tests(reader, runner, file));
  }

  private static DynamicNode tests(CaseReader reader, CaseRunner runner, Path path) {
    try {
      CaseFile file = reader.read(Base.name(path), Files.readString(path));
      return DynamicContainer.dynamicContainer(
          file.problem(), file.cases().stream().map(given -> test(runner, given)));
    } catch (FileFaultException | IOException e) {
      return DynamicTest.dynamicTest(Base.name(path), () -> fail(e.getMessage()));
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
