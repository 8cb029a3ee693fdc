package dev.ichor.log;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when a line is first tried: most signatures meet none of
 * their literals in a diagnosis.
 */
final class LinePattern {

  private final String text;
  private final Set<String> groups;
  private volatile @Nullable Pattern compiled;

  private LinePattern(String text, Set<String> groups, @Nullable Pattern compiled) {
    this.text = text;
    this.groups = Set.copyOf(groups);
    this.compiled = compiled;
  }

  /**
   * Compiles at once.
   *
   * @throws com.google.re2j.PatternSyntaxException when the text is no expression
   */
  static LinePattern of(String text) {
    Pattern pattern = Pattern.compile(text);
    return new LinePattern(text, pattern.namedGroups().keySet(), pattern);
  }

  /** An expression that was compiled before and is known to have these groups. */
  static LinePattern known(String text, Set<String> groups) {
    return new LinePattern(text, groups, null);
  }

  /** Names of its groups. */
  Set<String> groups() {
    return groups;
  }

  Matcher matcher(String line) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(text);
      compiled = pattern;
    }
    return pattern.matcher(line);
  }

  /** Whether it matches just what a literal says. */
  boolean isLiteral(String literal) {
    return Pattern.quote(literal).equals(literal) && text.equals(literal);
  }

  /** The expression as written. */
  String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LinePattern same
        && same.text.equals(text)
        && same.groups.equals(groups);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text + " " + new TreeSet<>(groups);
  }
}
