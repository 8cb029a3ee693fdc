package dev.ichor.proto;

import com.google.protobuf.Message;
import java.util.List;

/**
 * A call of the Talos API as it was recorded, decoded with Ichor's own definitions.
 *
 * @param place where it is recorded
 * @param method e.g. {@code machine.MachineService/Version}
 * @param request what was sent
 * @param requestText what the text beside it says was sent
 * @param answers what came back; empty where only the text was kept
 * @param texts what the text beside it says came back
 */
record Exchange(
    String place,
    String method,
    Message request,
    Message requestText,
    List<Message> answers,
    List<Message> texts) {}
