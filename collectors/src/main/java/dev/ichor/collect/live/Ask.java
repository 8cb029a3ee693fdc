package dev.ichor.collect.live;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.ichor.collect.reading.Answer;
import java.util.List;

/** How a machine is asked for a document. */
public interface Ask {

  /**
   * Asks and waits.
   *
   * @param line the way to the machine, and how long it may take
   * @return a whole document, or a part
   * @throws io.grpc.StatusRuntimeException when the machine does not give it
   * @throws InvalidProtocolBufferException when the answer cannot be shown as text
   */
  Answer ask(Line line) throws InvalidProtocolBufferException;

  /** The methods that it may call, {@code machine.MachineService/Version}. */
  List<String> methods();
}
