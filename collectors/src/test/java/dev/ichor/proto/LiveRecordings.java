package dev.ichor.proto;

import com.google.protobuf.Message;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recordings in the form of {@code bundles/live}: a folder for each scenario with {@code
 * index.json}, one call per line; answers in one file, each after its length as a varint, and as
 * JSON, one message per line.
 */
final class LiveRecordings extends Recordings {

  LiveRecordings(Decoder decoder) {
    super(decoder, "index.json");
  }

  @Override
  void line(Path index, String line, List<Exchange> into) throws IOException {
    if (line.startsWith("{\"") && line.contains("\"service\":")) {
      read(index, element(line), into);
    }
  }

  private void read(Path index, String line, List<Exchange> into) throws IOException {
    YamlValue call = YamlReader.read(line, 0);
    String method = call.key("service").text() + "/" + call.key("method").text();
    if (decoder.knows(method)) {
      into.add(exchange(index.resolveSibling(call.key("id").text()), method, line, call));
    } else {
      passOver();
    }
  }

  private Exchange exchange(Path name, String method, String line, YamlValue call)
      throws IOException {
    Message request = decoder.request(method);
    Message answer = decoder.answer(method);
    Path binary = Path.of(name + ".bin");
    Path json = Path.of(name + ".json");
    byte[] sent = Base64.getDecoder().decode(call.key("request_base64").text());
    return new Exchange(
        name.toString(),
        method,
        Decoder.wire(request, sent),
        Decoder.json(request, requestOf(line)),
        Files.exists(binary) ? delimited(answer, Files.readAllBytes(binary)) : List.of(),
        Files.exists(json) ? texts(answer, json) : List.of());
  }

  /** The request as JSON; nothing in a recorded request is a brace within quotes. */
  private static String requestOf(String line) {
    int from = line.indexOf("\"request\":");
    if (from < 0) {
      return "{}";
    }
    int open = line.indexOf('{', from);
    int depth = 0;
    int at = open;
    do {
      depth += line.charAt(at) == '{' ? 1 : line.charAt(at) == '}' ? -1 : 0;
      at++;
    } while (depth > 0);
    return line.substring(open, at);
  }

  private static List<Message> delimited(Message prototype, byte[] bytes) throws IOException {
    List<Message> messages = new ArrayList<>();
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      Message message = next(prototype, in);
      while (message != null) {
        messages.add(message);
        message = next(prototype, in);
      }
    }
    return messages;
  }

  private static @Nullable Message next(Message prototype, InputStream in) throws IOException {
    return prototype.getParserForType().parseDelimitedFrom(in);
  }

  private static List<Message> texts(Message prototype, Path file) throws IOException {
    String json = Files.readString(file);
    if (!json.startsWith("[")) {
      return List.of(Decoder.json(prototype, json));
    }
    List<Message> messages = new ArrayList<>();
    for (String line : json.lines().filter(each -> each.startsWith("{")).toList()) {
      messages.add(Decoder.json(prototype, element(line)));
    }
    return messages;
  }

  private static String element(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }
}
