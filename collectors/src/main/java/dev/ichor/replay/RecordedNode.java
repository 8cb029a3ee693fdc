package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.machine.ServiceInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one machine.
 *
 * @param target the machine as it was asked for: the name of its folder
 * @param names every other spelling that leads to it: addresses, hostname, node name
 * @param controlPlane whether it is one; etcd is only there
 * @param moment the clock of the machine when it was recorded
 * @param resources by full type in lower case; a type without resources is not among them
 * @param services states with events, oldest first
 * @param logs by id of the service
 * @param podLogs logs of containers by {@code namespace/pod:container}
 * @param kernelLog {@code dmesg}; empty when it was not recorded
 * @param answers recorded answers of other methods by name, e.g. {@code EtcdStatus}
 * @param without types of resources of which the machine had none, in lower case
 * @param disguise the names under which resources are served
 */
record RecordedNode(
    String target,
    SortedSet<String> names,
    boolean controlPlane,
    Instant moment,
    SortedMap<String, List<Resource>> resources,
    List<ServiceInfo> services,
    SortedMap<String, ByteString> logs,
    SortedMap<String, ByteString> podLogs,
    ByteString kernelLog,
    Map<String, Message> answers,
    Set<String> without,
    Disguise disguise) {

  private static final String MEMBERS = "members.cluster.talos.dev";
  private static final String AFFILIATES = "affiliates.cluster.talos.dev";

  /**
   * The resources of a type in lower case, under the names of this machine; null for no such type.
   */
  @Nullable List<Resource> resources(String type) {
    List<Resource> recorded = resources.get(type);
    boolean ofAll = type.equals(MEMBERS) || type.equals(AFFILIATES);
    return recorded == null || ofAll || disguise.equals(Disguise.NONE)
        ? recorded
        : recorded.stream().map(disguise::of).toList();
  }

  /** The same machine with other resources. */
  RecordedNode with(SortedMap<String, List<Resource>> changed) {
    return new RecordedNode(
        target,
        names,
        controlPlane,
        moment,
        changed,
        services,
        logs,
        podLogs,
        kernelLog,
        answers,
        without,
        disguise);
  }

  /** The documents of this machine under other names. */
  RecordedNode as(String otherTarget, SortedSet<String> otherNames, Disguise other) {
    return new RecordedNode(
        otherTarget,
        otherNames,
        controlPlane,
        moment,
        resources,
        services,
        logs,
        podLogs,
        kernelLog,
        answers,
        without,
        other);
  }

  /** Whether a spelling means this machine. */
  boolean isCalled(String spelling) {
    return target.equals(spelling) || names.contains(spelling);
  }
}
