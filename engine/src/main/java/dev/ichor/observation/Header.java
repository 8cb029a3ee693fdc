package dev.ichor.observation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a report: which cluster, seen how and when.
 *
 * @param mode {@code bundle}, {@code live}, {@code snapshot}, {@code config}, {@code text}, {@code
 *     mixed}
 * @param asOf the moment of collection: the clock of all ages
 * @param clusterName from {@code Infos}; null when not seen
 * @param clusterId from {@code Infos}; null when not seen
 * @param endpoint the Kubernetes endpoint; null when not seen
 * @param talosVersions versions of Talos seen, sorted
 * @param kubernetesVersion version of Kubernetes seen; null when not seen
 * @param controlPlanes number of known control planes
 * @param workers number of known workers
 */
public record Header(
    String mode,
    Instant asOf,
    @Nullable String clusterName,
    @Nullable String clusterId,
    @Nullable String endpoint,
    List<String> talosVersions,
    @Nullable String kubernetesVersion,
    int controlPlanes,
    int workers) {

  /** The year of the moment of collection where no line states one; a leap year. */
  public static final int NO_YEAR = 1972;

  private static final Instant LAST_UNDATED = Instant.parse("1973-01-01T00:00:00Z");

  /** A defensive copy keeps the record immutable. */
  public Header {
    talosVersions = List.copyOf(talosVersions);
  }

  /** Whether the input tells when it was collected; pasted text may hold no date at all. */
  public boolean dated() {
    return asOf.isAfter(LAST_UNDATED);
  }
}
