package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A service's process ended and Talos restarts it ("going to restart forever", "exited without
 * error, going to restart it").
 *
 * @param node the machine
 * @param service service id
 * @param exitCode exit code of the task; 0 when it exited without error, -1 when Talos names none
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or no health check succeeded since
 */
@SeenIn(
    value = {ArtefactId.TALOS_SERVICES, ArtefactId.CLIENT_TALOSCTL},
    authority = ArtefactId.TALOS_SERVICES)
public record ServiceCrashed(
    NodeName node,
    String service,
    int exitCode,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
