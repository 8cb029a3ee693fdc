package dev.ichor.render;

import java.io.IOException;

/** The report as JSON within an HTML page. */
public final class EmbeddedReport {

  /** The id of the script element that holds it. */
  public static final String ID = "ichor-report";

  private static final String START = "<script type=\"application/json\" id=\"" + ID + "\">";
  private static final String END = "</script>";

  private EmbeddedReport() {}

  /** Whether a text is a page, by its first characters. */
  public static boolean isPage(String text) {
    int start = text.startsWith("\ufeff") ? 1 : 0; // as mail programs and editors add it
    return text.regionMatches(true, start, "<!DOCTYPE html", 0, 14);
  }

  /**
   * The JSON within a page.
   *
   * @throws IOException when the page holds none
   */
  public static String json(String page) throws IOException {
    int start = page.indexOf(START);
    int end = start < 0 ? -1 : page.indexOf(END, start);
    if (end < 0) {
      throw new IOException("the page holds no report of Ichor's; expected a report.html");
    }
    return page.substring(start + START.length(), end);
  }
}
