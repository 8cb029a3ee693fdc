package dev.ichor.render.html;

/** Commands to type. */
final class Commands {

  private Commands() {}

  /** A command in a block of its own; nothing for an empty one. */
  static void write(Html html, String command) {
    if (!command.isBlank()) {
      html.open("pre", "class", "command").leaf("code", command).close();
    }
  }
}
