package dev.ichor.compile;

/**
 * A DRL file.
 *
 * @param path path below the rule root, with {@code /}: {@code etcd/peer-port-blocked.drl}
 * @param text its contents
 * @param subjectKind what the problem blames, in lower case, from the page beside it; empty for a
 *     file that declares no problem
 */
public record RuleSource(String path, String text, String subjectKind) {

  /** The id of the problem that the file is about: its folder and name joined by a dot. */
  public String problemId() {
    String bare = path.substring(0, path.length() - ".drl".length());
    return bare.replace('/', '.');
  }
}
