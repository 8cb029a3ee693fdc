package dev.ichor.conclusion;

import java.util.List;

/**
 * What the engine knows of a conclusion type that DRL declares: which problem it is and which
 * fields tell its instances apart.
 *
 * @param id id of the problem, area folder and file name: {@code etcd.peer-port-blocked}
 * @param className binary name of the declared class
 * @param subjectKind what it blames
 * @param subjectField the key field that names the subject; empty when the subject is the cluster
 * @param keys all key fields in order of declaration
 */
public record ProblemType(
    String id, String className, SubjectKind subjectKind, String subjectField, List<String> keys) {

  /** A defensive copy keeps the record immutable. */
  public ProblemType {
    keys = List.copyOf(keys);
  }
}
