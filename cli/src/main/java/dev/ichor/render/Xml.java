package dev.ichor.render;

import java.util.ArrayDeque;
import java.util.Deque;

/** An XML 1.0 document, element by element. Characters that XML cannot hold are left out. */
final class Xml {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;
  private boolean holdsText;

  /** Begins an element. */
  Xml begin(String name) {
    endTag();
    indent();
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    holdsText = false;
    return this;
  }

  /** An attribute of the element just begun. */
  Xml attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    append(value, true);
    out.append('"');
    return this;
  }

  /** Text in the element. */
  Xml text(String text) {
    endTag();
    trimIndent();
    append(text, false);
    holdsText = true;
    return this;
  }

  /** Ends the innermost element. */
  Xml end() {
    String name = open.pop();
    if (inTag) {
      out.append("/>\n");
      inTag = false;
    } else {
      if (!holdsText) {
        indent();
      }
      out.append("</").append(name).append(">\n");
    }
    holdsText = false;
    return this;
  }

  /** The document, once every element has ended. */
  String document() {
    return out.toString();
  }

  private void endTag() {
    if (inTag) {
      out.append(">\n");
      inTag = false;
    }
  }

  private void trimIndent() {
    if (out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private void append(String text, boolean attribute) {
    text.codePoints().forEach(c -> append(c, attribute));
  }

  private void append(int c, boolean attribute) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;"); // for the sake of "]]>"
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\n' -> out.append(attribute ? "&#10;" : "\n");
      case '\t' -> out.append(attribute ? "&#9;" : "\t");
      default -> {
        boolean surrogate = Character.getType(c) == Character.SURROGATE;
        if (!surrogate && !VisibleEscapes.steers(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
