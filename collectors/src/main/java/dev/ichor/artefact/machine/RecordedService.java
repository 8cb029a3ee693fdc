package dev.ichor.artefact.machine;

import com.google.protobuf.Timestamp;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import dev.ichor.proto.machine.ServiceHealth;
import dev.ichor.proto.machine.ServiceInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A service's {@code .state} file as the API would tell of the service. */
public final class RecordedService {

  private static final String HEALTH_MESSAGE = "LAST HEALTH MESSAGE";

  private RecordedService() {}

  /**
   * Turns the text of a file into the answer; ages become times.
   *
   * @param text what the file holds
   * @param moment when it was written, by the clock of the machine
   * @throws BrokenDocumentException when service or state cannot be told
   */
  public static ServiceInfo of(String text, Instant moment) throws BrokenDocumentException {
    ServiceDocument document = StateFile.read(text, new ArrayList<>());
    ServiceInfo.Builder service =
        ServiceInfo.newBuilder()
            .setId(document.id())
            .setState(words(document.state()))
            .setHealth(
                ServiceHealth.newBuilder()
                    .setUnknown(document.health() == Health.UNKNOWN)
                    .setHealthy(document.health() == Health.OK)
                    .setLastMessage(lastHealthMessage(text)));
    List<ServiceEvent> events = document.events();
    for (int i = events.size() - 1; i >= 0; i--) {
      ServiceEvent event = events.get(i);
      service
          .getEventsBuilder()
          .addEventsBuilder()
          .setMsg(event.message())
          .setState(words(event.state()))
          .setTs(Timestamp.newBuilder().setSeconds(moment.getEpochSecond() - event.age()));
    }
    return service.build();
  }

  private static String lastHealthMessage(String text) {
    return text.lines()
        .takeWhile(line -> !line.startsWith("EVENTS"))
        .filter(line -> line.startsWith(HEALTH_MESSAGE))
        .findFirst()
        .map(line -> line.substring(HEALTH_MESSAGE.length()).strip())
        .orElse("");
  }

  private static String words(RunState state) {
    String name = state.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
