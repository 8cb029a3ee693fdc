package dev.ichor.render;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Speaks the protocol of a browser's developer tools over a web socket. */
final class DevTools implements WebSocket.Listener {

  private static final long SECONDS = 60;

  private final Map<Integer, CompletableFuture<JsonTree>> open = new ConcurrentHashMap<>();
  private final List<JsonTree> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  DevTools(URI address) {
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Calls a method of a session (null: of the browser) and waits for what it gives. */
  JsonTree call(@Nullable String session, String method, Map<String, Object> parameters)
      throws IOException {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonTree> answer = new CompletableFuture<>();
    open.put(id, answer);
    socket.sendText(text(id, session, method, parameters), true).join();
    try {
      JsonTree result = answer.get(SECONDS, TimeUnit.SECONDS);
      if (result.fields().containsKey("error")) {
        throw new IOException(method + ": " + result.tree("error").text("message"));
      }
      return result.tree("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(method + " was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(method + " was not answered", e);
    }
  }

  private static String text(
      int id, @Nullable String session, String method, Map<String, Object> parameters)
      throws IOException {
    StringWriter text = new StringWriter();
    try (var json = new com.fasterxml.jackson.core.JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("id", id);
      json.writeStringField("method", method);
      if (session != null) {
        json.writeStringField("sessionId", session);
      }
      json.writeFieldName("params");
      value(json, parameters);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void value(com.fasterxml.jackson.core.JsonGenerator json, Object value)
      throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        value(json, one);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeString(String.valueOf(value));
    }
  }

  /** What the browser has told of itself so far, by the name of the event. */
  List<JsonTree> events(String session, String method) {
    return events.stream()
        .filter(e -> e.text("sessionId").equals(session) && e.text("method").equals(method))
        .map(e -> e.tree("params"))
        .toList();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      try {
        take(JsonTree.parse(message.toString()));
      } catch (IOException e) {
        open.values().forEach(answer -> answer.completeExceptionally(e));
      }
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(JsonTree received) {
    CompletableFuture<JsonTree> answer = open.remove(received.number("id"));
    if (answer != null) {
      answer.complete(received);
    } else {
      events.add(received);
    }
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    open.values().forEach(answer -> answer.completeExceptionally(error));
  }

  void close() {
    socket.abort();
  }
}
