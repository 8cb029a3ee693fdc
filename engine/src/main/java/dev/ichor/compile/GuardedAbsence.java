package dev.ichor.compile;

import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Whether each absence that a rule relies on was looked for. A rule relies on the absence of what
 * stands in a {@code not}, of what a {@code forall} ranges over, and of what an accumulate counts
 * where a smaller count lets the rule match. What stands in a {@code not} inside a {@code not} is
 * required again, and so on.
 */
final class GuardedAbsence {

  /** Facts that say which machines there are; they are what "for all nodes" ranges over. */
  static final Set<String> ROSTER = Set.of("ControlPlane", "Worker", "KnownNode");

  private final LintedFile file;
  private final RuleDescr rule;
  private final Set<String> conclusions;
  private final Guards guards;

  private GuardedAbsence(LintedFile file, RuleDescr rule, Set<String> conclusions) {
    this.file = file;
    this.rule = rule;
    this.conclusions = conclusions;
    this.guards = Guards.of(rule);
  }

  static void check(LintedFile file, RuleDescr rule, Set<String> conclusions) {
    if (!rule.isQuery()) {
      GuardedAbsence check = new GuardedAbsence(file, rule, conclusions);
      rule.getLhs().getDescrs().forEach(part -> check.visit(part, false));
    }
  }

  private void visit(BaseDescr part, boolean absent) {
    if (part instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        accumulate(pattern, accumulate, absent);
      } else if (absent) {
        absence(pattern);
      }
    } else if (part instanceof ForallDescr forall) {
      forall(forall, absent);
    } else if (part instanceof ConditionalElementDescr group) {
      boolean inside = absent != part instanceof NotDescr;
      group.getDescrs().forEach(child -> visit((BaseDescr) child, inside));
    }
  }

  private void forall(ForallDescr forall, boolean absent) {
    List<BaseDescr> parts = forall.getDescrs();
    BaseDescr domain = parts.get(0);
    boolean roster =
        parts.size() > 1
            && domain instanceof PatternDescr pattern
            && ROSTER.contains(pattern.getObjectType());
    if (!roster) {
      visit(domain, !absent);
    }
    parts.subList(1, parts.size()).forEach(part -> visit(part, absent));
  }

  private void accumulate(PatternDescr pattern, AccumulateDescr accumulate, boolean absent) {
    boolean fewer = false;
    boolean more = false;
    for (AccumulateDescr.AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
      boolean down =
          call.getBind() == null
              ? Directions.fewerLetsMatch(pattern, call)
              : Directions.fewerLetsMatch(rule, call);
      fewer |= down;
      more |= !down;
    }
    if (more) {
      visit(accumulate.getInput(), absent);
    }
    if (fewer && !countsRoster(accumulate)) {
      visit(accumulate.getInput(), !absent);
    }
  }

  private static boolean countsRoster(AccumulateDescr accumulate) {
    return accumulate.isSinglePattern()
        && ROSTER.contains(accumulate.getInputPattern().getObjectType());
  }

  private void absence(PatternDescr pattern) {
    String type = pattern.getObjectType();
    if (conclusions.contains(type)) {
      conclusion(pattern);
      return;
    }
    SeenIn seen =
        file.types().find(type).map(found -> found.getAnnotation(SeenIn.class)).orElse(null);
    if (seen == null) {
      return;
    }
    String node = guards.outerNode(pattern);
    ArtefactId[] authority = seen.authority().length > 0 ? seen.authority() : seen.value();
    for (ArtefactId artefact : Arrays.stream(authority).sorted().toList()) {
      if (!guards.cover(artefact, node)) {
        missing(pattern, artefact, node);
      }
    }
  }

  private void conclusion(PatternDescr pattern) {
    boolean generic =
        pattern.getObjectType().equals("Problem")
            && file.descriptor().getNamespace().equals("dev.ichor.rules.explains");
    if (!generic) {
      file.fault(
          pattern.getLine(),
          "rule \"" + rule.getName() + "\" relies on the absence of " + OneLine.of(pattern),
          "the absence of facts only, not of conclusions",
          "Match the facts that keep it from being concluded");
    }
  }

  private void missing(PatternDescr pattern, ArtefactId artefact, String node) {
    String guard = "Examined( artefact == ArtefactId." + artefact.name();
    String wanted;
    if (artefact.scope() == ArtefactId.Scope.CLUSTER) {
      wanted = guard + " )";
    } else if (node.isEmpty()) {
      wanted = "forall( ControlPlane( $n : node ) " + guard + ", node == $n ) )";
    } else {
      wanted = guard + ", node == " + node + " )";
    }
    file.fault(
        pattern.getLine(),
        "rule \"" + rule.getName() + "\" relies on the absence of " + OneLine.of(pattern),
        wanted + " outside any exists, not, or",
        "Add it before the absence, so that not having looked is not taken for absence");
  }
}
