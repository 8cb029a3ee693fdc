package dev.ichor.talos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a talosconfig lies and who says so. The places are those of {@code talosctl} (Talos
 * pkg/machinery/client/config/path.go); nothing is ever created there.
 *
 * @param file where
 * @param origin who says so, e.g. {@code TALOSCONFIG}
 */
public record TalosconfigPlace(Path file, String origin) {

  /** Where a pod gets it that is allowed to ask Talos. */
  public static final Path IN_CLUSTER = Path.of("/var/run/secrets/talos.dev/config");

  /**
   * The first place that has a file.
   *
   * @param given the file that the user named; null for the usual places
   * @param environment variables of the process
   * @param home the user's home folder
   * @param inCluster where a pod has it
   * @return empty when no usual place has one; a file that was named is returned in any case
   */
  public static Optional<TalosconfigPlace> find(
      @Nullable Path given, Map<String, String> environment, Path home, Path inCluster) {
    if (given != null) {
      return Optional.of(new TalosconfigPlace(given, "--talosconfig"));
    }
    return usual(environment, home, inCluster).stream()
        .filter(place -> Files.exists(place.file()))
        .findFirst();
  }

  /** The places that are looked at when none was named, in order. */
  public static List<TalosconfigPlace> usual(
      Map<String, String> environment, Path home, Path inCluster) {
    List<TalosconfigPlace> places = new ArrayList<>();
    String named = environment.getOrDefault("TALOSCONFIG", "");
    if (!named.isEmpty()) {
      places.add(new TalosconfigPlace(Path.of(named), "TALOSCONFIG"));
    }
    String folder = environment.getOrDefault("TALOS_HOME", "");
    if (!folder.isEmpty() && Path.of(folder).isAbsolute()) {
      places.add(new TalosconfigPlace(Path.of(folder).resolve("config"), "TALOS_HOME"));
    } else {
      places.add(new TalosconfigPlace(home.resolve(".talos").resolve("config"), "the home folder"));
    }
    places.add(new TalosconfigPlace(inCluster, "the pod"));
    return places;
  }
}
