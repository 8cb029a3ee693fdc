package dev.ichor.render;

/** Writes a diagnosis in one format. It reads no clock and no file: equal input, equal bytes. */
@FunctionalInterface
public interface Renderer {

  /**
   * The document whole, ending in a line feed.
   *
   * @param diagnosis what is written
   * @param style how text is laid out; formats for programs have no use for it
   */
  String render(Diagnosis diagnosis, Style style);
}
