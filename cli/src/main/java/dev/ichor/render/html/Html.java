package dev.ichor.render.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML. Whatever text it is given stands in the page as that text: markup comes from the
 * calls alone, and only {@link Asset assets} of Ichor's own are copied as they are.
 */
final class Html {

  private static final Set<String> VOID = Set.of("meta", "input", "br", "path", "rect");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]*[ -/]*[@-~]");
  private static final Pattern REFERENCE = Pattern.compile("(#|https://)[^\\s]*");

  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(StringBuilder out) {
    this.out = out;
  }

  /**
   * Starts an element.
   *
   * @param attributes names and values by turns
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element that was started last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element that was started last, and the line. */
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element that holds nothing but text. */
  Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element that holds nothing and has no end. */
  Html single(String tag, String... attributes) {
    if (!VOID.contains(tag)) {
      throw new IllegalArgumentException("<" + tag + "> has an end");
    }
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(checked(tag, false));
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      boolean acts = attributes[i].startsWith("on") || attributes[i].equals("style");
      out.append(' ').append(checked(attributes[i], acts));
      if (attributes[i].equals("href") && !isReference(value)) {
        throw new IllegalArgumentException("no place to refer to: " + value);
      }
      if (!value.isEmpty()) {
        out.append("=\"");
        escaped(value);
        out.append('"');
      }
    }
  }

  /** Whether a link may lead there: to a part of the page, or to the documentation. */
  static boolean isReference(String address) {
    return REFERENCE.matcher(address).matches();
  }

  private static String checked(String name, boolean acts) {
    if (acts || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" is no name that pages may have");
    }
    return name;
  }

  /** Text of any origin. */
  Html text(String text) {
    escaped(text);
    return this;
  }

  /**
   * Colours of terminals, control characters and marks of direction show nothing and could hide
   * much: they go.
   */
  private void escaped(String text) {
    String plain = text.indexOf('\u001b') < 0 ? text : COLOURS.matcher(text).replaceAll("");
    plain.codePoints().forEach(this::escaped);
  }

  private void escaped(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n' -> out.append('\n');
      case '\t' -> out.append(' ');
      default -> {
        int type = Character.getType(c);
        if (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.SURROGATE
            && type != Character.LINE_SEPARATOR
            && type != Character.PARAGRAPH_SEPARATOR) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** A file of Ichor's own, as it is. */
  Html asset(Asset asset) {
    out.append(asset.text());
    return this;
  }

  /** JSON within a script element: as strings hold all its &lt;, no element can begin or end. */
  Html json(String json) {
    out.append(json.replace("<", "\\u003c"));
    return this;
  }

  /** The start of the file. */
  Html doctype() {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  /** A line feed, for those who read the source. */
  Html line() {
    out.append('\n');
    return this;
  }
}
