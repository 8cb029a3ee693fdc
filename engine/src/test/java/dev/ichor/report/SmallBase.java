package dev.ichor.report;

import dev.ichor.catalogue.Page;
import dev.ichor.catalogue.Page.Risk;
import dev.ichor.catalogue.Page.Step;
import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.Cluster;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator.Given;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Four problems, enough for every role: {@code machine.small} (cause) explains {@code etcd.sick}
 * (symptom), which explains {@code etcd.late} (symptom) and is explained by it; {@code node.lost}
 * (cause, cluster) stands alone and rests on an absence.
 */
final class SmallBase {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static final String HEAD =
      """
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.machine.*
      import dev.ichor.fact.network.*
      """;

  private static final String SMALL =
      """
      declare Small extends Problem
          node : NodeName @key
      end
      rule "machine.small"
      when
          MemoryTotal( $node : node, mebibytes < 100 )
      then
          insertLogical( new Small( $node ) );
      end
      rule "machine.small, perhaps" @confidence( possible )
      when
          VolumePhase( $node : node )
      then
          insertLogical( new Small( $node ) );
      end
      rule "machine.small, just booted"
      when
          $problem : Small( $node : node )
          ServiceStarted( node == $node, service == "machined", $left : (300 - age), age <= 300 )
      then
          insertLogical( new Expected( $problem, $left, "a machine is small while it boots" ) );
      end
      """;

  private static final String SICK =
      """
      declare Sick extends Problem
          node : NodeName @key
      end
      rule "etcd.sick"
      when
          ServiceState( $node : node, service == "etcd", health == Health.FAIL )
      then
          insertLogical( new Sick( $node ) );
      end
      """;

  private static final String LATE =
      """
      declare Late extends Problem
          node : NodeName @key
      end
      rule "etcd.late"
      when
          EtcdNoLeader( $node : node, current )
      then
          insertLogical( new Late( $node ) );
      end
      """;

  private static final String LOST =
      """
      declare Lost extends Problem
          cluster : String @key
      end
      rule "node.lost"
      when
          Cluster( $cluster : name )
          KubePrismHealth( $node : node, healthy == false )
          Examined( artefact == ArtefactId.TALOS_PLATFORM, node == $node )
          not Platform( node == $node )
      then
          insertLogical( new Lost( $cluster ) );
      end
      """;

  private static final String EDGES =
      """
      package dev.ichor.rules.explains
      import dev.ichor.conclusion.*
      rule "same node"
      when
          ExplainsEntry( $causeId : cause, $effectId : effect )
          $cause : Problem( id == $causeId, node != null, $node : node )
          $effect : Problem( id == $effectId, node == $node )
      then
          insertLogical( new Explains( $cause, $effect ) );
      end
      """;

  private static RuleSource source(String area, String slug, String rules, String subject) {
    return new RuleSource(
        area + "/" + slug + ".drl",
        "package dev.ichor.rules." + area + "\n" + HEAD + rules,
        subject);
  }

  static final KnowledgeBase RULES =
      KnowledgeBase.load(
          new CompiledRules(
              RuleCompiler.compile(
                  List.of(
                      source("machine", "small", SMALL, "node"),
                      source("etcd", "sick", SICK, "node"),
                      source("etcd", "late", LATE, "node"),
                      source("node", "lost", LOST, "cluster"),
                      new RuleSource("explains/edges.drl", EDGES, ""))),
              SmallBase.class.getClassLoader()));

  static final List<Page> PAGES =
      List.of(
          page("machine.small", Kind.CAUSE, Severity.WARNING, SubjectKind.NODE, "etcd.sick"),
          page("etcd.sick", Kind.SYMPTOM, Severity.CRITICAL, SubjectKind.NODE, "etcd.late"),
          page("etcd.late", Kind.SYMPTOM, Severity.ERROR, SubjectKind.NODE, "etcd.sick"),
          page("node.lost", Kind.CAUSE, Severity.INFO, SubjectKind.CLUSTER));

  private SmallBase() {}

  private static Page page(
      String id, Kind kind, Severity severity, SubjectKind subject, String... effects) {
    return new Page(
        id,
        kind,
        severity,
        subject,
        id + " on {" + subject.lower() + "}",
        List.of(),
        Arrays.stream(effects)
            .map(effect -> new ExplainsEntry(id, effect, Scope.SAME_NODE))
            .toList(),
        List.of(),
        "0.1",
        "",
        "",
        List.of(
            new Step("look", "talosctl -n {node} get members", Risk.NONE),
            new Step("wipe", "talosctl -n {node} reset", Risk.DATA_LOSS)),
        "",
        "");
  }

  static Survey survey(Fact... facts) {
    List<Fact> all =
        new java.util.ArrayList<>(
            List.of(
                new Cluster("prod"),
                new KnownNode(new NodeName("cp-1")),
                new Examined(ArtefactId.TALOS_PLATFORM, new NodeName("cp-1")),
                new NotExamined(
                    ArtefactId.TALOS_MEMORY,
                    new NodeName("cp-1"),
                    dev.ichor.fact.coverage.Reason.DENIED)));
    all.addAll(List.of(facts));
    List<Observation> observations =
        all.stream()
            .map(
                fact ->
                    new Observation(
                        fact,
                        new Evidence(
                            ArtefactId.TALOS_SERVICES,
                            new NodeName("cp-1"),
                            new Given("line " + all.indexOf(fact)),
                            null,
                            "")))
            .toList();
    return new Survey(
        new Header("bundle", NOW, "prod", null, null, List.of(), null, 1, 0),
        observations,
        List.of());
  }

  static Report report(Fact... facts) {
    return report(List.of(), facts);
  }

  static Report report(List<Suppression> suppressions, Fact... facts) {
    Survey survey = survey(facts);
    List<ExplainsEntry> entries = PAGES.stream().flatMap(page -> page.explains().stream()).toList();
    FactBase base = FactBase.of(survey);
    Outcome outcome = Inference.run(RULES, entries, base);
    return ReportBuilder.build(survey, base, RULES, PAGES, outcome, Severity.ERROR, suppressions);
  }
}
