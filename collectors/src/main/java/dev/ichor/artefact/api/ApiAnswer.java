package dev.ichor.artefact.api;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer of the Talos API as protobuf-JSON with the names of the proto fields. Fields that have
 * the default of their type are left out.
 */
public final class ApiAnswer {

  private static final int HEX = 16;

  private ApiAnswer() {}

  /** Whether a document is such an answer rather than what talosctl prints. */
  public static boolean is(String text) {
    return text.stripLeading().startsWith("{");
  }

  /**
   * The elements of a repeated field, or a single message, of each message in the answer.
   *
   * @param field e.g. {@code services}
   * @throws BrokenDocumentException when it is no answer
   */
  public static List<YamlValue> elements(String text, String field) throws BrokenDocumentException {
    YamlValue root = YamlReader.read(text, 0);
    YamlValue messages = root.key("messages");
    if (messages.exists() && !(messages instanceof YamlValue.Sequence)) {
      throw new BrokenDocumentException(
          "line " + messages.line() + ": expected a list of messages");
    }
    List<YamlValue> elements = new ArrayList<>();
    for (YamlValue message : messages.elements()) {
      YamlValue value = message.key(field);
      if (value instanceof YamlValue.Sequence) {
        elements.addAll(value.elements());
      } else if (value.exists()) {
        elements.add(value);
      }
    }
    return elements;
  }

  /** An unsigned number of 64 bits as talosctl prints ids: 16 digits of base 16. */
  public static String hex(YamlValue value) throws BrokenDocumentException {
    try {
      String digits =
          Long.toUnsignedString(Long.parseUnsignedLong(value.scalar().orElse("0")), HEX);
      return "0".repeat(HEX - digits.length()) + digits;
    } catch (NumberFormatException e) {
      throw new BrokenDocumentException(
          "line " + value.line() + ": '" + value.text() + "' is no number of 64 bits");
    }
  }
}
