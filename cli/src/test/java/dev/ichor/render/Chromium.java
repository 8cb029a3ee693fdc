package dev.ichor.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A browser of this machine, without a window. Where there is none, tests are skipped, unless
 * {@code -Dichor.browser=required} stands; {@code -Dichor.browser=/path/to/chromium} names one.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final String LISTENS = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Chromium(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  static Chromium start() throws IOException {
    String wanted = System.getProperty("ichor.browser", "");
    Path binary = wanted.contains("/") ? Path.of(wanted) : found();
    if (binary == null) {
      String words =
          "no browser found: install one (apt-get install chromium) or name it by"
              + " -Dichor.browser=/path/to/chromium";
      if (wanted.equals("required")) {
        throw new IllegalStateException(words);
      }
      assumeTrue(false, words);
      throw new AssertionError(words);
    }
    Path profile = Files.createTempDirectory("ichor-browser");
    Process process =
        new ProcessBuilder(command(binary, profile))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Chromium(process, profile, new DevTools(address(process)));
  }

  private static @Nullable Path found() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : NAMES) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return null;
  }

  private static List<String> command(Path binary, Path profile) {
    return List.of(
        binary.toString(),
        "--headless=new",
        "--no-sandbox", // containers run as root and may not make namespaces
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--force-device-scale-factor=1",
        "--remote-debugging-port=0",
        "--user-data-dir=" + profile,
        "about:blank");
  }

  private static URI address(Process process) throws IOException {
    BufferedReader err = new BufferedReader(process.errorReader(StandardCharsets.UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      if (line.startsWith(LISTENS)) {
        drain(err);
        return URI.create(line.substring(LISTENS.length()).strip());
      }
      said.add(line);
    }
    throw new IOException("the browser did not start: " + String.join(" | ", said));
  }

  private static void drain(BufferedReader err) {
    Thread reader =
        new Thread(
            () -> {
              try {
                while (err.readLine() != null) {
                  Thread.onSpinWait();
                }
              } catch (IOException e) {
                // the browser has gone
              }
            },
            "browser-stderr");
    reader.setDaemon(true);
    reader.start();
  }

  /** An empty page. */
  Tab tab() throws IOException {
    String target =
        tools.call(null, "Target.createTarget", Map.of("url", "about:blank")).text("targetId");
    JsonTree attached =
        tools.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
    return new Tab(tools, attached.text("sessionId"));
  }

  @Override
  public void close() throws IOException {
    tools.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
