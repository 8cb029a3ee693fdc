package dev.ichor.compile;

import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What a rule requires to have been examined, outside any exists, not, or. */
final class Guards {

  private static final Pattern ARTEFACT =
      Pattern.compile("artefact\\s*==\\s*(?:ArtefactId\\s*\\.\\s*)?([A-Z_]+)");
  private static final Pattern NODE = Pattern.compile("node\\s*==\\s*(\\$[\\w.]+(?:\\(\\))?)");
  private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:(?!:).*", Pattern.DOTALL);
  private static final Pattern BINDS_NODE = Pattern.compile("(\\$\\w+)\\s*:\\s*node");
  private static final String EVERY = "*";

  /**
   * One guard.
   *
   * @param artefact name of the artefact's constant
   * @param node variable of the machine; {@code *} for all, empty when it names none
   */
  private record Guard(String artefact, String node) {}

  private final Set<String> bound = new TreeSet<>();
  private final List<Guard> guards = new ArrayList<>();

  private Guards() {}

  static Guards of(RuleDescr rule) {
    Guards guards = new Guards();
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      if (part instanceof PatternDescr pattern) {
        guards.bind(pattern);
        guards.examined(pattern, "");
      } else if (part instanceof ForallDescr forall) {
        guards.everywhere(forall);
      }
    }
    return guards;
  }

  private void bind(PatternDescr pattern) {
    if (pattern.getIdentifier() != null) {
      bound.add(pattern.getIdentifier());
    }
    for (BaseDescr constraint : pattern.getDescrs()) {
      Matcher binding = BOUND.matcher(text(constraint));
      if (binding.matches()) {
        bound.add(binding.group(1));
      }
    }
    if (pattern.getSource() instanceof AccumulateDescr accumulate) {
      accumulate.getFunctions().stream()
          .map(AccumulateDescr.AccumulateFunctionCallDescr::getBind)
          .filter(name -> name != null)
          .forEach(bound::add);
    }
  }

  private void examined(PatternDescr pattern, String everyNode) {
    if (!pattern.getObjectType().equals("Examined")) {
      return;
    }
    String artefact = "";
    String node = "";
    for (BaseDescr constraint : pattern.getDescrs()) {
      Matcher artefactText = ARTEFACT.matcher(text(constraint));
      Matcher nodeText = NODE.matcher(text(constraint));
      Matcher bindsNode = BINDS_NODE.matcher(text(constraint));
      if (artefactText.matches()) {
        artefact = artefactText.group(1);
      } else if (nodeText.matches()) {
        node = nodeText.group(1).equals(everyNode) ? EVERY : nodeText.group(1);
      } else if (bindsNode.matches()) {
        node = bindsNode.group(1);
      }
    }
    if (!artefact.isEmpty() && (everyNode.isEmpty() || node.equals(EVERY))) {
      guards.add(new Guard(artefact, node));
    }
  }

  /** {@code forall( ControlPlane( $n : node ) Examined( artefact == A, node == $n ) )}. */
  private void everywhere(ForallDescr forall) {
    List<BaseDescr> parts = forall.getDescrs();
    if (parts.size() < 2
        || !(parts.get(0) instanceof PatternDescr domain)
        || !GuardedAbsence.ROSTER.contains(domain.getObjectType())
        || domain.getDescrs().size() != 1) {
      return;
    }
    Matcher each = BINDS_NODE.matcher(text(domain.getDescrs().get(0)));
    if (each.matches()) {
      parts.subList(1, parts.size()).stream()
          .filter(PatternDescr.class::isInstance)
          .forEach(part -> examined((PatternDescr) part, each.group(1)));
    }
  }

  /** The variable bound outside that a pattern's machine equals; empty when there is none. */
  String outerNode(PatternDescr pattern) {
    for (BaseDescr constraint : pattern.getDescrs()) {
      Matcher node = NODE.matcher(text(constraint));
      if (node.matches() && bound.contains(node.group(1).replaceFirst("\\..*", ""))) {
        return node.group(1);
      }
    }
    return "";
  }

  /** Whether an artefact was examined on a machine; on all of them when the variable is empty. */
  boolean cover(ArtefactId artefact, String node) {
    boolean cluster = artefact.scope() == ArtefactId.Scope.CLUSTER;
    return guards.stream()
        .filter(guard -> guard.artefact().equals(artefact.name()))
        .anyMatch(
            guard ->
                cluster
                    || guard.node().equals(EVERY)
                    || (!node.isEmpty() && guard.node().equals(node)));
  }

  private static String text(BaseDescr constraint) {
    return String.valueOf(constraint.getText()).strip();
  }
}
