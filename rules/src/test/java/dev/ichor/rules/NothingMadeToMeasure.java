package dev.ichor.rules;

import dev.ichor.fact.Cluster;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No rule and no log signature holds the name of a node or a cluster, or an address, that cases are
 * about: it would work for that cluster alone.
 */
final class NothingMadeToMeasure implements Check {

  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern PATTERN =
      Pattern.compile("(?m)^\\s*(?:- )?(?:pattern|contains):\\s*(.*)$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:.-]*");

  @Override
  public List<String> faults(WholeBase base) {
    Set<String> names = names(base);
    List<String> faults = new ArrayList<>();
    base.rules().forEach((id, text) -> search(id, LITERAL.matcher(text), names, faults));
    for (Map.Entry<String, String> file : base.signatures().entrySet()) {
      search(file.getKey(), PATTERN.matcher(file.getValue()), names, faults);
    }
    return faults;
  }

  private static void search(
      String where, Matcher literal, Set<String> names, List<String> faults) {
    while (literal.find()) {
      Matcher word = WORD.matcher(literal.group(1).replace("\\", ""));
      while (word.find()) {
        String name = word.group().replaceFirst("(?<=[0-9.]):[0-9]+$|:$", "");
        if (names.contains(name)) {
          faults.add(where + ": \"" + literal.group(1) + "\" names '" + name + "' of a case");
        }
      }
    }
  }

  private static Set<String> names(WholeBase base) {
    Set<String> names = new HashSet<>();
    base.allCases()
        .flatMap(given -> given.moments().stream())
        .flatMap(moment -> moment.facts().stream())
        .forEach(given -> add(given.fact(), names));
    return names;
  }

  private static void add(Fact fact, Set<String> names) {
    if (fact instanceof Cluster cluster) {
      names.add(cluster.name());
    }
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      Class<?> type = component.getType();
      if (type == NodeName.class || type == IpAddress.class) {
        names.add(value(component, fact));
      }
    }
  }

  private static String value(RecordComponent component, Fact fact) {
    try {
      return String.valueOf(component.getAccessor().invoke(fact));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
