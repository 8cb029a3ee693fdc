package dev.ichor.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What real machines sent, decoded with Ichor's own definitions, is what the text beside it says.
 */
class WireTest {

  /** Messages of which Ichor defines a part. */
  private static final Set<String> IN_PART =
      Set.of(
          "machine.ConnectRecord",
          "machine.MemInfo",
          "machine.NetstatRequest.L4proto",
          "machine.SystemStat");

  private final Decoder decoder = new Decoder();

  @Test
  void rawExchangesAreReadAsTheirTextSays() throws Exception {
    List<Exchange> exchanges = new WireRecordings(decoder).read(sample("wire"));
    assertThat(exchanges).hasSizeGreaterThan(20);
    assertThat(complaints(exchanges)).isEmpty();
  }

  @Test
  void whatARecorderStoredIsReadAsItsJsonSays() throws Exception {
    List<Exchange> exchanges = new LiveRecordings(decoder).read(sample("live"));
    assertThat(exchanges).hasSizeGreaterThan(20);
    assertThat(complaints(exchanges)).isEmpty();
  }

  @Test
  void everyMethodThatIsCalledIsAmongTheSamples() throws Exception {
    Set<String> methods = new TreeSet<>();
    new WireRecordings(decoder).read(sample("wire")).forEach(each -> methods.add(each.method()));
    new LiveRecordings(decoder).read(sample("live")).forEach(each -> methods.add(each.method()));
    assertThat(methods).isEqualTo(Stubs.methods().keySet());
  }

  @Test
  @EnabledIfSystemProperty(named = "ichor.wire", matches = ".+")
  void everyRecordingThereIsReadAsItsTextSays() throws IOException {
    Path bundles = Path.of(System.getProperty("ichor.wire"));
    WireRecordings wire = new WireRecordings(decoder);
    LiveRecordings live = new LiveRecordings(decoder);
    List<Exchange> exchanges = new ArrayList<>(wire.read(bundles));
    exchanges.addAll(live.read(bundles));
    long answers = exchanges.stream().mapToLong(each -> each.answers().size()).sum();
    long texts = exchanges.stream().mapToLong(each -> each.texts().size()).sum();
    System.out.printf(
        "%d calls: %d messages from bytes, %d from text; %d calls of methods not defined%n",
        exchanges.size(), answers, texts, wire.undefined() + live.undefined());
    assertThat(complaints(exchanges)).isEmpty();
  }

  private static List<String> complaints(List<Exchange> exchanges)
      throws InvalidProtocolBufferException {
    List<String> complaints = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      if (!known(exchange.request()).equals(exchange.requestText())) {
        complaints.add(exchange.place() + ": the request reads otherwise");
      }
      // of logs only the bytes were kept, of long lists only the text
      boolean both = !exchange.answers().isEmpty() && !exchange.texts().isEmpty();
      if (both && !alike(exchange.answers(), exchange.texts())) {
        complaints.add(exchange.place() + ": the answer reads otherwise");
      }
      List<Message> messages = new ArrayList<>(exchange.answers());
      messages.add(exchange.request());
      UnknownFields.in(messages).stream()
          .filter(field -> !IN_PART.contains(field.substring(0, field.indexOf(' '))))
          .forEach(field -> complaints.add(exchange.place() + ": not defined: " + field));
    }
    return complaints;
  }

  private static boolean alike(List<Message> answers, List<Message> texts)
      throws InvalidProtocolBufferException {
    List<Message> known = new ArrayList<>();
    for (Message answer : answers) {
      known.add(known(answer));
    }
    return known.equals(texts);
  }

  private static Message known(Message message) throws InvalidProtocolBufferException {
    return (Message)
        DiscardUnknownFieldsParser.wrap(message.getParserForType())
            .parseFrom(message.toByteString());
  }

  private static Path sample(String name) throws URISyntaxException {
    Path folder = Path.of(WireTest.class.getResource(name).toURI());
    assertThat(Files.isDirectory(folder)).isTrue();
    return folder;
  }
}
