package dev.ichor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.SeenIn;
import dev.ichor.inference.KnowledgeBase;
import org.junit.jupiter.api.Test;

/** Holds the lines of the architecture: who may see whom, and what nothing may be called. */
class ArchitectureTest {

  private static final String[] ENGINE = {
    "dev.ichor.fact..",
    "dev.ichor.observation..",
    "dev.ichor.conclusion..",
    "dev.ichor.inference..",
    "dev.ichor.proof..",
    "dev.ichor.compile..",
    "dev.ichor.catalogue..",
    "dev.ichor.report..",
    "dev.ichor.verify.."
  };
  private static final String[] COLLECTORS = {
    "dev.ichor.collect..",
    "dev.ichor.artefact..",
    "dev.ichor.log..",
    "dev.ichor.probe..",
    "dev.ichor.replay..",
    "dev.ichor.talos.."
  };
  private static final String[] CLI = {"dev.ichor.cli..", "dev.ichor.render..", "dev.ichor.boot.."};

  private static final JavaClasses IMPORTED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.ichor");

  private static final JavaClasses OURS =
      IMPORTED.that(not(resideInAnyPackage("dev.ichor.rules..", "dev.ichor.proto..")));

  private static void check(ArchRule rule) {
    rule.check(OURS);
  }

  @Test
  void theEngineKnowsNeitherCollectorsNorCommandsNorTheirLibraries() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.ichor.collect..",
                "dev.ichor.artefact..",
                "dev.ichor.log..",
                "dev.ichor.cli..",
                "dev.ichor.render..",
                "dev.ichor.boot..",
                "io.grpc..",
                "com.google.protobuf..",
                "io.fabric8..",
                "picocli.."));
  }

  @Test
  void collectorsSeeNeitherDroolsNorRulesNorCommands() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(COLLECTORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.drools..",
                "org.kie..",
                "dev.ichor.inference..",
                "dev.ichor.proof..",
                "dev.ichor.compile..",
                "dev.ichor.report..",
                "dev.ichor.catalogue..",
                "dev.ichor.cli..",
                "dev.ichor.render..",
                "dev.ichor.boot..")
            .because(
                "an observer copies what a document says; conclusions are the rules' business"));
  }

  @Test
  void commandsAndRenderersSeeNoRuleEngine() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie.."));
  }

  @Test
  void renderersReadReportsAndNothingElse() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.ichor.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.ichor.collect..",
                "dev.ichor.artefact..",
                "dev.ichor.log..",
                "dev.ichor.inference..",
                "dev.ichor.cli..",
                "picocli.."));
  }

  @Test
  void onlyOneClassSeesTheInternalsOfDrools() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.ichor.inference.Justifications")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools.core..", "org.drools.tms.."));
  }

  @Test
  void eachOtherPackageOfDroolsIsSeenInOnePlace() {
    check(only("org.drools.modelcompiler..", belongToAnyOf(KnowledgeBase.class)));
    check(only("org.drools.compiler..", resideInAnyPackage("dev.ichor.compile..")));
    check(only("org.drools.model.codegen..", resideInAnyPackage("dev.ichor.compile..")));
    check(only("org.drools.drl..", resideInAnyPackage("dev.ichor.compile..")));
    check(
        only(
            "org.drools.model",
            belongToAnyOf(KnowledgeBase.class).or(resideInAnyPackage("dev.ichor.proof.."))));
    check(
        only(
            "org.kie..",
            resideInAnyPackage(
                "dev.ichor.inference..", "dev.ichor.compile..", "dev.ichor.proof..")));
  }

  @Test
  void callsAreMadeInFewPlaces() {
    check(
        only(
            "io.grpc..",
            resideInAnyPackage(
                "dev.ichor.talos..",
                "dev.ichor.replay..",
                "dev.ichor.collect.live..",
                "dev.ichor.boot..")));
    check(only("io.netty..", resideInAnyPackage("dev.ichor.talos..", "dev.ichor.replay..")));
    check(only("io.fabric8..", resideInAnyPackage("dev.ichor.collect.kube..")));
  }

  private static ArchRule only(
      String seen, com.tngtech.archunit.base.DescribedPredicate<? super JavaClass> by) {
    return noClasses().that(not(by)).should().dependOnClassesThat().resideInAnyPackage(seen);
  }

  @Test
  void nothingIsCalledByANameThatSaysNothing() {
    // "controller manager" is the field's own name of a component
    check(
        noClasses()
            .that()
            .haveSimpleNameNotContaining("ControllerManager")
            .should()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameContaining("Common")
            .orShould()
            .haveSimpleNameContaining("Manager")
            .orShould()
            .haveSimpleNameContaining("Misc")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..", "..manager.."));
  }

  @Test
  void everyFactIsARecordThatSaysWhereItIsSeen() {
    check(
        classes()
            .that()
            .implement(Fact.class)
            .and()
            .areNotInterfaces()
            .and()
            .resideInAPackage("dev.ichor.fact.(*)..")
            .and()
            .resideOutsideOfPackages("dev.ichor.fact.coverage..", "dev.ichor.fact.reference..")
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(SeenIn.class));
  }

  @Test
  void rulesHoldNoJavaOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("dev.ichor.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.ichor.collect..", "dev.ichor.report..", "java.nio..", "java.net..")
        .check(IMPORTED);
  }

  @Test
  void timeComesFromTheInput() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ENGINE)
            .or()
            .resideInAnyPackage(COLLECTORS)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }
}
