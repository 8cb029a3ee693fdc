package dev.ichor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every type of fact is matched by some rule, or stands among what is to come. */
final class FactsUsed implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    Set<String> matched = new TreeSet<>();
    base.outlines().forEach(rule -> rule.conditions().forEach(one -> matched.addAll(one.types())));
    List<String> faults = new ArrayList<>();
    for (String type : base.factTypes()) {
      if (!matched.contains(type) && !base.pending().factTypes().containsKey(type)) {
        faults.add("no rule matches " + type + ", and it is not among the pending facts");
      }
    }
    base.pending()
        .factTypes()
        .forEach(
            (type, origin) -> {
              if (matched.contains(type)) {
                faults.add(origin + ": a rule matches " + type + " now; drop the entry");
              } else if (!base.factTypes().contains(type)) {
                faults.add(origin + ": there is no fact " + type + "; drop the entry");
              }
            });
    return faults;
  }
}
