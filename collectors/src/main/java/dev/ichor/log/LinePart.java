package dev.ichor.log;

/**
 * What an entry reads of a line. Programs wrap what others told them: {@code controller failed
 * {"controller": …, "error": "error downloading …: lookup example.org: no such host"}} is a frame,
 * what happened in it, and the error that this quotes. A line belongs to one entry, the first of
 * these kinds that it holds; what the other kinds say in it is stated beside.
 */
enum LinePart {
  /** What happened: a line has one entry of this kind at most. */
  STATEMENT,
  /** Who reports, around whatever went wrong. */
  FRAME,
  /** An error that lines of other programs quote. */
  ERROR
}
