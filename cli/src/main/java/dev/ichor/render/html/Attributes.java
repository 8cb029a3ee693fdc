package dev.ichor.render.html;

import java.util.stream.Stream;

/** Names and values by turns. */
final class Attributes {

  private Attributes() {}

  /** Some attributes and one more. */
  static String[] and(String[] attributes, String name, String value) {
    return Stream.concat(Stream.of(attributes), Stream.of(name, value)).toArray(String[]::new);
  }
}
