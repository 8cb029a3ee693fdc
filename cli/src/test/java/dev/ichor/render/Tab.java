package dev.ichor.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page in the browser, with all that it asked the network for and all that it complained of. */
final class Tab {

  private final DevTools tools;
  private final String session;

  Tab(DevTools tools, String session) throws IOException {
    this.tools = tools;
    this.session = session;
    for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
      call(domain + ".enable", Map.of());
    }
    call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    call("Emulation.setScrollbarsHidden", Map.of("hidden", true));
  }

  /** Calls a method of the page. */
  JsonTree call(String method, Map<String, Object> parameters) throws IOException {
    return tools.call(session, method, parameters);
  }

  /** Colours as the reader's system has them: {@code light} or {@code dark}. */
  Tab colours(String scheme) throws IOException {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** The size of the window in pixels. */
  Tab size(int width, int height) throws IOException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Whether scripts of the page run. */
  Tab scripts(boolean run) throws IOException {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    return this;
  }

  /** Opens a file and waits until it is shown. */
  Tab open(Path file) throws IOException {
    int loads = tools.events(session, "Page.loadEventFired").size();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    long patience = System.nanoTime() + 60_000_000_000L;
    while (tools.events(session, "Page.loadEventFired").size() == loads) {
      if (System.nanoTime() > patience) {
        throw new IOException(file + " was not shown within a minute");
      }
      Thread.onSpinWait();
    }
    return this;
  }

  /** The value of an expression, once it is there, as text. */
  String eval(String expression) throws IOException {
    JsonTree answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.fields().containsKey("exceptionDetails")) {
      JsonTree thrown = answer.tree("exceptionDetails");
      throw new IOException(
          thrown.text("text") + " " + thrown.tree("exception").text("description"));
    }
    return answer.tree("result").text("value");
  }

  /** Presses and releases a key. */
  void press(String key, int code, String text) throws IOException {
    Map<String, Object> down =
        Map.of(
            "type",
            text.isEmpty() ? "rawKeyDown" : "keyDown",
            "key",
            key,
            "code",
            key,
            "windowsVirtualKeyCode",
            code,
            "text",
            text);
    call("Input.dispatchKeyEvent", down);
    call(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** Types text where the focus is. */
  void type(String text) throws IOException {
    call("Input.insertText", Map.of("text", text));
  }

  /** All addresses that were asked for. */
  List<String> requests() {
    return tools.events(session, "Network.requestWillBeSent").stream()
        .map(event -> event.tree("request").text("url"))
        .toList();
  }

  /** Errors and warnings of the console, exceptions, and refusals of the browser. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    tools
        .events(session, "Runtime.exceptionThrown")
        .forEach(e -> complaints.add(e.tree("exceptionDetails").text("text")));
    tools
        .events(session, "Runtime.consoleAPICalled")
        .forEach(e -> complaints.add("console." + e.text("type")));
    tools
        .events(session, "Log.entryAdded")
        .forEach(e -> complaints.add(e.tree("entry").text("text")));
    return complaints;
  }

  byte[] pdf() throws IOException {
    String data = call("Page.printToPDF", Map.of("printBackground", true)).text("data");
    return Base64.getDecoder().decode(data);
  }

  /** What axe-core finds wrong: rule, and what it found it on. */
  String violations() throws IOException {
    try (InputStream axe =
        Objects.requireNonNull(Tab.class.getResourceAsStream("/axe.min.js"), "axe-core")) {
      eval(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; ''");
    }
    return eval(
        "axe.run().then(found => found.violations.map(v => v.id + ': '"
            + " + v.nodes.slice(0, 5).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary)"
            + ".join('\\n')).join('\\n\\n'))");
  }
}
