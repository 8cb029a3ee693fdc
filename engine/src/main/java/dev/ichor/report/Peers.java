package dev.ichor.report;

import dev.ichor.conclusion.ProblemType;
import dev.ichor.fact.NodeName;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.proof.LeftHandSide;
import dev.ichor.proof.LeftHandSide.Match;
import dev.ichor.proof.WorkingObjects;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machines other than the subject that a rule had come to when it got no further: a member that
 * is dialled in vain, say. What is known of them decides with what is known of the subject.
 */
final class Peers {

  private static final Pattern BINDS = Pattern.compile("\\$(\\w+) : (?:node|peer|member)\\b");

  private final KnowledgeBase rules;
  private final WorkingObjects objects;

  /** By the outlines themselves: to hash what all their conditions say would cost more. */
  private final IdentityHashMap<RuleOutline, Optional<LeftHandSide>> readRules =
      new IdentityHashMap<>();

  Peers(KnowledgeBase rules, WorkingObjects objects) {
    this.rules = rules;
    this.objects = objects;
  }

  /** Machines that leading conditions of the rule bind for a subject, without the subject. */
  Set<NodeName> of(ProblemType type, RuleOutline outline, NodeName subject) {
    Set<NodeName> peers = new TreeSet<>();
    Optional<LeftHandSide> conditions = readRules.computeIfAbsent(outline, this::read);
    if (conditions.isEmpty()) {
      return peers;
    }
    String variable = outline.arguments().get(type.keys().indexOf(type.subjectField()));
    if (!variable.startsWith("$")) {
      return peers;
    }
    for (Match match : conditions.get().progress(objects, Map.of(variable, subject)).matches()) {
      for (Object value : match.variables().values()) {
        if (value instanceof NodeName node && !node.equals(subject)) {
          peers.add(node);
        }
      }
    }
    return peers;
  }

  /** The conditions of a rule that binds several machines; empty for others. */
  private Optional<LeftHandSide> read(RuleOutline outline) {
    return bindsSeveral(outline)
        ? Optional.of(LeftHandSide.of(rules.model(outline.rulePackage(), outline.name())))
        : Optional.empty();
  }

  private static boolean bindsSeveral(RuleOutline outline) {
    Set<String> variables = new TreeSet<>();
    for (Condition condition : outline.conditions()) {
      Matcher binding = BINDS.matcher(condition.text());
      while (binding.find()) {
        variables.add(binding.group(1));
      }
    }
    return variables.size() > 1;
  }
}
