package dev.ichor.render;

/**
 * How text is laid out for the reader's terminal.
 *
 * @param colour whether ANSI colours may be used; they never carry meaning alone
 * @param ascii whether only ASCII may be written
 * @param width columns, at least {@value #NARROWEST}
 * @param detail how much is said
 * @param suppressed whether what nobody wants to hear of is told all the same
 */
public record Style(boolean colour, boolean ascii, int width, Detail detail, boolean suppressed) {

  /** No line is longer, however wide the terminal. */
  public static final int WIDEST = 100;

  /** Narrower terminals are treated as this wide. */
  public static final int NARROWEST = 40;

  /** 100 columns, no colours, the usual detail. */
  public static final Style PLAIN = new Style(false, false, WIDEST, Detail.NORMAL);

  /** Keeps the width within {@link #NARROWEST} and {@link #WIDEST}. */
  public Style {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** A layout that leaves out what is suppressed. */
  public Style(boolean colour, boolean ascii, int width, Detail detail) {
    this(colour, ascii, width, detail, false);
  }

  /** The same that tells what is suppressed. */
  public Style showingSuppressed() {
    return new Style(colour, ascii, width, detail, true);
  }

  /** How much a text report says. */
  public enum Detail {
    /** Only the heads of root and unexplained problems. */
    QUIET,
    /** What fits a screen. */
    NORMAL,
    /** Everything, nothing folded. */
    VERBOSE
  }

  /** Whether nothing is to be folded away. */
  public boolean verbose() {
    return detail == Detail.VERBOSE;
  }
}
