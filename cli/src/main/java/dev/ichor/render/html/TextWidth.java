package dev.ichor.render.html;

/** How wide a sans-serif text is, generously: the fonts of the reader are not known. */
final class TextWidth {

  private static final String NARROW = "ijlft.,:;|!'()[]{}/\\ -";
  private static final String WIDE = "mwMWOQGD@%";

  private TextWidth() {}

  /**
   * The width in pixels.
   *
   * @param size of the font, in pixels
   */
  static double of(String text, double size) {
    return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
  }

  private static double em(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.36;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.88;
    }
    if (c > 0x2e80) {
      return 1.05;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.58;
  }
}
