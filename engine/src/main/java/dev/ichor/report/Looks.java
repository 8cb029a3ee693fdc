package dev.ichor.report;

import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The read-only command that shows a person what an artefact holds. */
final class Looks {

  private static final Pattern SERVICE = Pattern.compile("service == \"([^\"]+)\"");

  private Looks() {}

  /** Services that a condition names. */
  static List<String> services(String condition) {
    List<String> services = new ArrayList<>();
    Matcher named = SERVICE.matcher(condition);
    while (named.find()) {
      services.add(named.group(1));
    }
    return services;
  }

  /** A complete command; where services are asked for, the first service of interest is named. */
  static String command(ArtefactId artefact, String node, Set<String> services) {
    String look = artefact.look();
    if (artefact == ArtefactId.TALOS_SERVICES && !services.isEmpty()) {
      look = "service " + services.iterator().next();
    }
    return artefact.scope() == ArtefactId.Scope.CLUSTER || look.startsWith("kubectl ")
        ? look
        : "talosctl -n " + node + " " + look;
  }
}
