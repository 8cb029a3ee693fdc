package dev.ichor.report;

import dev.ichor.conclusion.Problem;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.inference.Justification;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import dev.ichor.proof.Witnesses;
import dev.ichor.proof.WorkingObjects;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns justifications into proofs: what each condition of the rule matched, in its order. */
final class Proofs {

  private final KnowledgeBase rules;
  private final Ledger ledger;
  private final WorkingObjects objects;
  private final Map<String, Proof> proofs = new LinkedHashMap<>();

  Proofs(KnowledgeBase rules, Ledger ledger, WorkingObjects objects) {
    this.rules = rules;
    this.ledger = ledger;
    this.objects = objects;
  }

  /** Adds the proof of one justification and gives its id. */
  String add(String conclusion, Justification reason) {
    RuleOutline outline = rules.outline(reason.rulePackage(), reason.rule());
    Map<String, String> bindings = new LinkedHashMap<>();
    reason.bindings().forEach((name, value) -> bindings.put(name, ConditionText.value(value)));
    List<Premise> premises = new ArrayList<>();
    Deque<Object> matched = new ArrayDeque<>(reason.matched());
    Seen seen =
        new Seen(
            reason,
            outline.conditions().stream().anyMatch(Proofs::overMany)
                ? Witnesses.of(rules, reason, objects)
                : null);
    for (int i = 0; i < outline.conditions().size(); i++) {
      Condition condition = outline.conditions().get(i);
      premises.addAll(premises(condition, matched, reason, seen.behind(condition, i)));
    }
    String id = "p" + (proofs.size() + 1);
    proofs.put(
        id,
        new Proof(
            id,
            conclusion,
            outline.name(),
            outline.at(),
            outline.confidence(),
            bindings,
            premises));
    return id;
  }

  private static boolean overMany(Condition condition) {
    return condition.kind() != ConditionKind.PATTERN
        && condition.kind() != ConditionKind.NOT
        && condition.kind() != ConditionKind.OR;
  }

  /**
   * What a justification rests on besides what it matched one by one.
   *
   * @param reason it
   * @param witnesses what stands behind its conditions; null where none needs it
   */
  private record Seen(Justification reason, @Nullable Witnesses witnesses) {

    List<Object> behind(Condition condition, int place) {
      List<Object> behind = witnesses == null ? List.of() : witnesses.behind(place);
      return behind.isEmpty()
          ? reason.witnesses().stream().filter(witness -> isOf(condition, witness)).toList()
          : behind;
    }
  }

  private List<Premise> premises(
      Condition condition, Deque<Object> matched, Justification reason, List<Object> behind) {
    return switch (condition.kind()) {
      case PATTERN -> List.of(premise(matched.removeFirst()));
      case ACCUMULATE -> List.of(counted(condition, matched.pollFirst(), reason, behind));
      case FORALL -> List.of(many(condition, reason, behind));
      case NOT ->
          List.of(
              new Premise.Absent(
                  ConditionText.of(condition, reason.bindings()), within(condition, reason)));
      case EXISTS -> exists(condition, behind);
      case OR -> branch(condition, matched);
    };
  }

  private List<Premise> branch(Condition condition, Deque<Object> matched) {
    List<Premise> branch = new ArrayList<>();
    while (!matched.isEmpty() && isOf(condition, matched.getFirst())) {
      branch.add(premise(matched.removeFirst()));
    }
    return branch;
  }

  private Premise premise(Object object) {
    if (object instanceof Problem problem) {
      return new Premise.Concluded(problem.key());
    } else if (object instanceof Fact fact) {
      return new Premise.Seen(ledger.fact(fact));
    }
    return new Premise.Many(String.valueOf(object), List.of(), List.of());
  }

  /** All objects of one witness; where the engine named several witnesses, the first. */
  private List<Premise> exists(Condition condition, List<Object> behind) {
    return behind.stream().limit(condition.types().size()).map(this::premise).toList();
  }

  private Premise many(Condition condition, Justification reason, List<Object> behind) {
    List<String> facts = new ArrayList<>();
    List<String> conclusions = new ArrayList<>();
    for (Object witness : behind) {
      if (witness instanceof Problem problem) {
        conclusions.add(problem.key());
      } else if (witness instanceof Fact fact) {
        facts.add(ledger.fact(fact));
      }
    }
    return new Premise.Many(ConditionText.of(condition, reason.bindings()), facts, conclusions);
  }

  /** What was counted; of nothing there are no witnesses, whatever else the rule came across. */
  private Premise counted(
      Condition condition, @Nullable Object result, Justification reason, List<Object> behind) {
    return result instanceof Number number && number.doubleValue() == 0
        ? new Premise.Many(ConditionText.of(condition, reason.bindings()), List.of(), List.of())
        : many(condition, reason, behind);
  }

  private static boolean isOf(Condition condition, Object object) {
    return condition.types().contains(object.getClass().getSimpleName())
        || (object instanceof Problem && condition.types().contains("Problem"));
  }

  /** The documents whose silence an absence rests on: those that the rule itself asks for. */
  private List<String> within(Condition condition, Justification reason) {
    List<String> within = new ArrayList<>();
    List<Object> all = new ArrayList<>(reason.matched());
    all.addAll(reason.witnesses());
    for (Object object : all) {
      if (object instanceof Examined examined && covers(condition, examined.artefact())) {
        ledger.source(examined.artefact(), examined.node()).ifPresent(within::add);
      }
    }
    return within.stream().distinct().sorted(Proofs::bySourceNumber).toList();
  }

  private static int bySourceNumber(String one, String other) {
    return Integer.compare(
        Integer.parseInt(one.substring(1)), Integer.parseInt(other.substring(1)));
  }

  private static boolean covers(Condition condition, ArtefactId artefact) {
    return condition.authority().contains(artefact) || condition.seenIn().contains(artefact);
  }

  Map<String, Proof> all() {
    return proofs;
  }
}
