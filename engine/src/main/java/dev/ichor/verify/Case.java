package dev.ichor.verify;

import java.util.List;

/**
 * One named case of a problem's rules.
 *
 * @param file file it stands in, e.g. {@code etcd/quorum-lost.test.yaml}
 * @param line its line
 * @param problem the problem that the file is about
 * @param name what it is called
 * @param rows rows of the coverage contract that it serves
 * @param mustNot the row whose "must NOT conclude" it proves; empty when none
 * @param moments the facts and what must follow, in order of time; one when there is no timeline
 * @param silentBecause constraints without which the problem would be concluded
 * @param exact whether nothing but what is listed may be concluded
 */
public record Case(
    String file,
    int line,
    String problem,
    String name,
    List<String> rows,
    String mustNot,
    List<CaseMoment> moments,
    List<String> silentBecause,
    boolean exact) {

  /** Defensive copies keep the record immutable. */
  public Case {
    rows = List.copyOf(rows);
    moments = List.copyOf(moments);
    silentBecause = List.copyOf(silentBecause);
  }

  /** File and line, e.g. {@code etcd/quorum-lost.test.yaml:12}. */
  public String origin() {
    return file + ":" + line;
  }
}
