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
    Set<String> without) {

  /** Whether a spelling means this machine. */
  boolean isCalled(String spelling) {
    return target.equals(spelling) || names.contains(spelling);
  }
}
