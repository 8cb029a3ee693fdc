package dev.ichor.replay;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What was recorded of a cluster.
 *
 * @param moment when
 * @param nodes its machines in order
 * @param dead spellings of machines that are members and were not reached
 * @param kubernetes objects of Kubernetes by path of the file, e.g. {@code
 *     kubernetesResources/nodes.yaml}
 */
public record Recording(
    Instant moment,
    List<RecordedNode> nodes,
    SortedSet<String> dead,
    SortedMap<String, ByteString> kubernetes) {

  /** The machine that a spelling means. */
  Optional<RecordedNode> node(String spelling) {
    return nodes.stream().filter(node -> node.isCalled(spelling)).findFirst();
  }

  /**
   * This recording with copies of a machine, for measuring.
   *
   * @param machines how many there shall be
   */
  public Recording multiplied(int machines) {
    return machines <= nodes.size() ? this : Multiplied.of(this, machines);
  }

  /** The targets of all machines, control planes first. */
  public List<String> targets() {
    return nodes.stream()
        .sorted((a, b) -> Boolean.compare(b.controlPlane(), a.controlPlane()))
        .map(RecordedNode::target)
        .toList();
  }
}
