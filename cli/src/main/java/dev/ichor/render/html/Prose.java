package dev.ichor.render.html;

/** Sentences with words of commands in backquotes. */
final class Prose {

  private Prose() {}

  /** The text with what stands between two backquotes as code. */
  static void write(Html html, String text) {
    int at = 0;
    int start = text.indexOf('`');
    while (start >= 0) {
      int end = text.indexOf('`', start + 1);
      if (end < 0) {
        break;
      }
      html.text(text.substring(at, start)).leaf("code", text.substring(start + 1, end));
      at = end + 1;
      start = text.indexOf('`', at);
    }
    html.text(text.substring(at));
  }
}
