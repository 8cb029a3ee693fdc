package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.observation.FactBase;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.ReportBuilder;
import dev.ichor.verify.Case;
import dev.ichor.verify.CaseFile;
import dev.ichor.verify.CaseMoment;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The proof of everything that a case of a problem concludes of it, word for word. {@code
 * -Dichor.golden=update} writes the files anew; lines of rules and cases are left out, since they
 * change with every comment.
 */
class CaseProofsTest {

  private static final Path CASES = Path.of("../rules/src/test/resources/cases");
  private static final String SUFFIX = ".test.yaml";
  private static final KnowledgeBase RULES = KnowledgeBase.builtIn();
  private static final Catalogue PAGES = Catalogue.load(CaseProofsTest.class.getClassLoader());

  @TestFactory
  Stream<DynamicTest> everyProofReadsAsItIsWrittenDown() throws IOException {
    CaseReader reader = new CaseReader(Vocabulary.ofFacts());
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(SUFFIX)).sorted().toList()) {
        String name = CASES.relativize(file).toString();
        tests.add(
            DynamicTest.dynamicTest(
                name, () -> check(file, reader.read(name, Files.readString(file)))));
      }
    }
    return tests.stream();
  }

  private static void check(Path file, CaseFile cases) throws IOException {
    Path golden = file.resolveSibling(file.getFileName().toString().replace(SUFFIX, ".proof.txt"));
    StringBuilder proofs = new StringBuilder();
    for (Case given : cases.cases()) {
      for (CaseMoment moment : given.moments()) {
        append(given, moment, proofs);
      }
    }
    if ("update".equals(System.getProperty("ichor.golden"))) {
      Files.writeString(golden, proofs);
    }
    assertThat(proofs.toString())
        .as("%s (-Dichor.golden=update accepts it)", golden)
        .isEqualTo(Files.readString(golden));
  }

  private static void append(Case given, CaseMoment moment, StringBuilder proofs) {
    FactBase facts = FactBase.of(moment.survey());
    Report report =
        withoutLines(
            ReportBuilder.build(
                moment.survey(),
                facts,
                RULES,
                PAGES.pages(),
                Inference.run(RULES, PAGES.explains(), facts),
                null));
    for (Conclusion conclusion : report.conclusions()) {
      if (conclusion.id().equals(given.problem()) && !conclusion.proofs().isEmpty()) {
        String when = given.moments().size() == 1 ? "" : ", at " + moment.seconds() + "s";
        proofs.append("== ").append(given.name()).append(when).append('\n');
        proofs.append(ExplainText.render(report, conclusion, Style.PLAIN, 3, false)).append('\n');
      }
    }
  }

  private static Report withoutLines(Report report) {
    Map<String, Proof> proofs = new LinkedHashMap<>();
    report
        .proofs()
        .forEach(
            (id, proof) ->
                proofs.put(
                    id,
                    new Proof(
                        id,
                        proof.conclusion(),
                        proof.rule(),
                        withoutLine(proof.at()),
                        proof.confidence(),
                        proof.bindings(),
                        proof.premises())));
    Map<String, FactLine> facts = new LinkedHashMap<>();
    report
        .facts()
        .forEach(
            (id, fact) ->
                facts.put(
                    id,
                    new FactLine(
                        id, fact.type(), fact.node(), fact.values(), sightings(fact.evidence()))));
    return new Report(
        report.header(),
        report.verdict(),
        report.conclusions(),
        proofs,
        facts,
        report.sources(),
        report.notExamined(),
        report.skipped());
  }

  private static List<Sighting> sightings(List<Sighting> sightings) {
    return sightings.stream()
        .map(one -> new Sighting(one.source(), "", one.observedAt(), one.excerpt()))
        .distinct()
        .toList();
  }

  private static String withoutLine(String place) {
    return place.replaceFirst("\\.drl:\\d+$", ".drl");
  }
}
