package dev.ichor.render;

/** Words as a POSIX shell takes them. */
public final class Shell {

  private static final String PLAIN = "_-./:,=@%+";

  private Shell() {}

  /** The word itself if a shell leaves it alone, else in single quotes. */
  public static String quoted(String word) {
    boolean plain =
        !word.isEmpty()
            && word.chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0));
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
