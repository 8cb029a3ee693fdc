package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.machine.ContainersResponse;
import dev.ichor.proto.machine.EtcdAlarmListResponse;
import dev.ichor.proto.machine.EtcdMemberListResponse;
import dev.ichor.proto.machine.EtcdStatusResponse;
import dev.ichor.proto.machine.MemoryResponse;
import dev.ichor.proto.machine.MountsResponse;
import dev.ichor.proto.machine.NetstatResponse;
import dev.ichor.proto.machine.ProcessesResponse;
import dev.ichor.proto.machine.ServiceListResponse;
import dev.ichor.proto.machine.SystemStatResponse;
import dev.ichor.proto.machine.VersionResponse;
import dev.ichor.proto.storage.DisksResponse;
import dev.ichor.proto.time.TimeResponse;
import java.util.Map;

/** Answers as a snapshot keeps them: protobuf as JSON, one file for each method. */
final class ApiAnswers {

  private static final String JSON = ".json";

  private static final Map<String, Message> KINDS =
      Map.ofEntries(
          Map.entry("Time", TimeResponse.getDefaultInstance()),
          Map.entry("Version", VersionResponse.getDefaultInstance()),
          Map.entry("ServiceList", ServiceListResponse.getDefaultInstance()),
          Map.entry("EtcdMemberList", EtcdMemberListResponse.getDefaultInstance()),
          Map.entry("EtcdStatus", EtcdStatusResponse.getDefaultInstance()),
          Map.entry("EtcdAlarmList", EtcdAlarmListResponse.getDefaultInstance()),
          Map.entry("Containers", ContainersResponse.getDefaultInstance()),
          Map.entry("Mounts", MountsResponse.getDefaultInstance()),
          Map.entry("Memory", MemoryResponse.getDefaultInstance()),
          Map.entry("Netstat", NetstatResponse.getDefaultInstance()),
          Map.entry("Processes", ProcessesResponse.getDefaultInstance()),
          Map.entry("SystemStat", SystemStatResponse.getDefaultInstance()),
          Map.entry("Disks", DisksResponse.getDefaultInstance()));

  private ApiAnswers() {}

  /** The answer by the name of its method; empty for methods that are not replayed. */
  static Map<String, Message> read(String file, ByteString bytes) throws BrokenDocumentException {
    String method = file.endsWith(JSON) ? file.substring(0, file.length() - JSON.length()) : file;
    Message kind = KINDS.get(method);
    if (kind == null) {
      return Map.of();
    }
    Message.Builder answer = kind.newBuilderForType();
    try {
      JsonFormat.parser().ignoringUnknownFields().merge(bytes.toStringUtf8(), answer);
    } catch (InvalidProtocolBufferException e) {
      throw new BrokenDocumentException(file + " is no answer of " + method);
    }
    return Map.of(method, answer.build());
  }
}
