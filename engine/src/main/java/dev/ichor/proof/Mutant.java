package dev.ichor.proof;

/**
 * A rule's conditions with one of them left out.
 *
 * @param without source of what is left out
 * @param of source of the condition that it is left out of; empty when a whole one is left out
 * @param rest what remains
 * @param freed whether a variable lost the pattern that bound it, so that a later equality binds it
 * @param sound whether all that remains can still be evaluated; where not, what cannot was left out
 *     too
 * @param part place of the whole premise that is touched, from 0
 */
public record Mutant(
    String without, String of, LeftHandSide rest, boolean freed, boolean sound, int part) {

  /** What is left out, with where. */
  public String text() {
    return of.isEmpty() ? "`" + without + "`" : "`" + without + "` of `" + of + "`";
  }
}
