package dev.ichor.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file of text is encoded, by the mark at its beginning; PowerShell writes UTF-16. */
public enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8, 0),
  MARKED_UTF_8(StandardCharsets.UTF_8, 3),
  UTF_16LE(StandardCharsets.UTF_16LE, 2),
  UTF_16BE(StandardCharsets.UTF_16BE, 2);

  private static final int MARK = 0xfeff;

  private final Charset charset;
  private final int mark;

  TextEncoding(Charset charset, int mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The encoding of a file with such a beginning; UTF-8 when it has no mark. */
  public static TextEncoding of(byte[] head) {
    for (TextEncoding encoding : new TextEncoding[] {MARKED_UTF_8, UTF_16LE, UTF_16BE}) {
      if (head.length >= encoding.mark
          && new String(head, 0, encoding.mark, encoding.charset).codePointAt(0) == MARK) {
        return encoding;
      }
    }
    return UTF_8;
  }

  /** The character set. */
  public Charset charset() {
    return charset;
  }

  /** Bytes of the mark. */
  public int mark() {
    return mark;
  }

  /** The text of bytes, without the mark. */
  public static String text(byte[] bytes) {
    TextEncoding encoding = of(bytes);
    return new String(bytes, encoding.mark, bytes.length - encoding.mark, encoding.charset);
  }
}
