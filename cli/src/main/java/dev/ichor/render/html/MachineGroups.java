package dev.ichor.render.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Machines that are told together because the same is to be said of each. */
final class MachineGroups {

  /** So many machines are told one by one. */
  private static final int ONE_BY_ONE = 16;

  private MachineGroups() {}

  /**
   * Groups in the order of their first machines.
   *
   * @param said what is to be said of a machine
   */
  static List<List<String>> of(Collection<String> machines, Function<String, Object> said) {
    Map<Object, List<String>> groups = new LinkedHashMap<>();
    for (String machine : machines) {
      Object key = machines.size() <= ONE_BY_ONE ? machine : said.apply(machine);
      groups.computeIfAbsent(key, one -> new ArrayList<>()).add(machine);
    }
    return List.copyOf(groups.values());
  }

  /** Names a group in a heading cell. */
  static void name(Html html, List<String> group) {
    if (group.size() == 1) {
      html.text(group.get(0));
      return;
    }
    html.open("details").leaf("summary", View.counted(group.size(), "machine"));
    html.leaf("span", String.join(", ", group), "class", "names").close();
  }
}
