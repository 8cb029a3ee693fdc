package dev.ichor.cli;

import dev.ichor.report.Suppression;
import dev.ichor.yaml.FileFaultException;
import dev.ichor.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of problems that are known and accepted for a while: each with its subject, a reason, and
 * the last day on which it is.
 */
final class BaselineFile {

  private static final String VERSION = "ichor/baseline-v1";

  private BaselineFile() {}

  /** What stands in a file, in its order. */
  static List<Suppression> read(Path file) throws FailedCommandException {
    try {
      Yaml root = Yaml.parse(file.toString(), Files.readString(file), 1);
      root.allow("apiVersion", "entries");
      Yaml version = root.get("apiVersion");
      if (!version.text().equals(VERSION)) {
        throw version.fault("expected " + VERSION + ", found '" + version.text() + "'");
      }
      List<Suppression> entries = new ArrayList<>();
      for (Yaml entry : root.get("entries").items()) {
        entries.add(entry(entry));
      }
      return entries;
    } catch (FileFaultException e) {
      throw new FailedCommandException(ExitCode.INPUT, Sentences.of(e), e);
    } catch (IOException e) {
      throw new FailedCommandException(
          ExitCode.INPUT, "the baseline " + file + " cannot be read: " + Sentences.of(e), e);
    }
  }

  private static Suppression entry(Yaml entry) {
    entry.allow("id", "subject", "reason", "until");
    Yaml reason = entry.get("reason");
    if (reason.text().isBlank()) {
      throw reason.fault("why is this accepted? a reason is missing");
    }
    return new Suppression(
        entry.get("id").text(),
        entry.get("subject").text(),
        entry.origin(),
        reason.text(),
        until(entry.find("until")));
  }

  private static @Nullable LocalDate until(Optional<Yaml> written) {
    if (written.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(written.get().text());
    } catch (DateTimeParseException e) {
      throw written.get().fault("'" + written.get().text() + "' is no day such as 2027-01-31");
    }
  }

  /** The file that accepts what is given. */
  static String text(List<Suppression> entries) {
    StringBuilder out = new StringBuilder("apiVersion: " + VERSION + "\n");
    out.append(entries.isEmpty() ? "entries: []\n" : "entries:\n");
    for (Suppression entry : entries) {
      out.append("  - id: ").append(quoted(entry.id()));
      out.append("\n    subject: ").append(quoted(entry.subject()));
      out.append("\n    reason: ").append(quoted(entry.reason()));
      if (entry.until() != null) {
        out.append("\n    until: ").append(entry.until());
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** A scalar that says what it says, whatever letters are in it. */
  private static String quoted(String text) {
    if (text.matches("[A-Za-z][A-Za-z0-9./,=_-]*")
        && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        out.append('\\').append(letter);
      } else if (Character.isISOControl(letter) || Character.isSurrogate(letter)) {
        out.append(String.format("\\u%04x", (int) letter));
      } else {
        out.append(letter);
      }
    }
    return out.append('"').toString();
  }
}
