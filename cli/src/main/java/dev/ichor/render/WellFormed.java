package dev.ichor.render;

/** Text that every encoding can hold. */
public final class WellFormed {

  private static final char REPLACEMENT = '\ufffd';

  private WellFormed() {}

  /**
   * The text with each surrogate that lacks its other half replaced: logs hold such as escapes, and
   * UTF-8 has no way to write one.
   */
  public static String text(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, REPLACEMENT);
    }
    return mended == null ? text : mended.toString();
  }
}
