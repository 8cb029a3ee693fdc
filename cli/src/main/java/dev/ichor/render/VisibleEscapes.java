package dev.ichor.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes that keep a JSON document honest on a terminal: what would turn the direction of text
 * round or steer a terminal is written as {@code \\u202e} rather than as itself. A reader gets the
 * same value back.
 */
final class VisibleEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7f;
  private static final int NO_CHARACTER = 0xffff; // YAML and XML know neither it nor the one before

  private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

  VisibleEscapes() {
    ascii[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    return steers(ch) ? new SerializedString(escaped(ch)) : null;
  }

  /** Whether a character does something other than to stand there. */
  static boolean steers(int ch) {
    if (ch == NO_CHARACTER || ch == NO_CHARACTER - 1) {
      return true;
    }
    return switch (Character.getType(ch)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** The character as JSON, YAML and Java write it when it must not stand there itself. */
  static String escaped(int ch) {
    return String.format("\\u%04x", ch);
  }
}
