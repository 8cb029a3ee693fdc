package dev.ichor.inference;

import dev.ichor.conclusion.Expected;
import dev.ichor.conclusion.Explains;
import dev.ichor.conclusion.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystem;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.KieSession;

/**
 * Reads conclusions and why they hold from the engine's truth maintenance. The one class that sees
 * the internals of Drools; what it reads is the live state, so it cannot drift from the
 * conclusions.
 */
final class Justifications {

  private static final Comparator<Justification> ORDER =
      Comparator.comparing(Justification::rulePackage)
          .thenComparing(Justification::rule)
          .thenComparing(justification -> justification.bindings().toString());

  private Justifications() {}

  static Outcome read(KieSession session, KnowledgeBase rules) {
    Map<Problem, List<Justification>> problems = new TreeMap<>(Comparator.comparing(Problem::key));
    Map<Explains, List<Justification>> explains =
        new TreeMap<>(
            Comparator.comparing((Explains edge) -> edge.cause().key())
                .thenComparing(edge -> edge.effect().key()));
    Map<Expected, List<Justification>> expected =
        new TreeMap<>(
            Comparator.comparing((Expected excuse) -> excuse.problem().key())
                .thenComparing(Comparator.comparing(Expected::secondsLeft).reversed())
                .thenComparing(Expected::reason));
    TruthMaintenanceSystem maintenance =
        TruthMaintenanceSystemFactory.get()
            .getOrCreateTruthMaintenanceSystem((ReteEvaluator) session);
    for (EqualityKey key : maintenance.getEqualityKeys()) {
      InternalFactHandle handle = key.getLogicalFactHandle();
      if (handle == null) {
        continue;
      }
      Object conclusion = handle.getObject();
      List<Justification> reasons = reasons((TruthMaintenanceSystemEqualityKey) key, rules);
      if (conclusion instanceof Problem problem) {
        problems.put(problem, reasons);
      } else if (conclusion instanceof Explains edge) {
        explains.put(edge, reasons);
      } else if (conclusion instanceof Expected excuse) {
        expected.put(excuse, reasons);
      }
    }
    return new Outcome(problems, explains, expected);
  }

  private static List<Justification> reasons(
      TruthMaintenanceSystemEqualityKey key, KnowledgeBase rules) {
    List<Justification> reasons = new ArrayList<>();
    BeliefSet<?> beliefs = key.getBeliefSet();
    for (Object mode = beliefs.getFirst(); mode instanceof SimpleMode simple; ) {
      reasons.add(justification(simple.getObject().getJustifier(), rules));
      mode = simple.getNext();
    }
    reasons.sort(ORDER);
    return List.copyOf(reasons);
  }

  private static Justification justification(InternalMatch match, KnowledgeBase rules) {
    Map<String, Object> bindings = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(match.getDeclarationIds());
    names.sort(Comparator.naturalOrder());
    for (String name : names) {
      Object value = match.getDeclarationValue(name);
      if (value != null && name.startsWith("$")) {
        bindings.put(name, value);
      }
    }
    List<Object> matched = List.copyOf(match.getObjects());
    List<Object> witnesses = new ArrayList<>();
    for (Object deep : match.getObjectsDeep()) {
      if (matched.stream().noneMatch(held -> held == deep)) {
        witnesses.add(deep);
      }
    }
    witnesses.sort(WITNESS_ORDER);
    String name = match.getRule().getName();
    String rulePackage = match.getRule().getPackageName();
    rules.outline(rulePackage, name);
    return new Justification(rulePackage, name, bindings, matched, List.copyOf(witnesses));
  }

  private static final Comparator<Object> WITNESS_ORDER =
      Comparator.comparing((Object object) -> object.getClass().getName())
          .thenComparing(Justifications::text);

  private static String text(Object object) {
    return object instanceof Problem problem ? problem.key() : object.toString();
  }
}
