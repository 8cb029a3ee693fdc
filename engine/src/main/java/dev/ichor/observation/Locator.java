package dev.ichor.observation;

/** Where within its source a fact was seen. */
public sealed interface Locator extends Comparable<Locator> {

  /** The place in one short phrase, e.g. {@code cp-1/service-logs/etcd.log:418}. */
  String display();

  @Override
  default int compareTo(Locator other) {
    return sortKey().compareTo(other.sortKey());
  }

  /** A text whose order is the order of places; line numbers are zero-padded. */
  String sortKey();

  /**
   * A line of a text file.
   *
   * @param path path within the input, with {@code /}
   * @param line first line, from 1; 0 when the whole file says it
   */
  record FileLine(String path, int line) implements Locator {
    @Override
    public String display() {
      return line == 0 ? path : path + ":" + line;
    }

    @Override
    public String sortKey() {
      return path + ":" + String.format("%09d", line);
    }
  }

  /**
   * A field of a resource.
   *
   * @param path path within the input or the API type
   * @param id id of the resource
   * @param field dotted path of the field, e.g. {@code spec.addresses}; empty for the whole
   * @param line line in the file where the field stands, from 1; 0 when there is no file
   */
  record ResourceField(String path, String id, String field, int line) implements Locator {
    @Override
    public String display() {
      String place = line == 0 ? path : path + ":" + line;
      return place + " " + id + (field.isEmpty() ? "" : " " + field);
    }

    @Override
    public String sortKey() {
      return path + ":" + String.format("%09d", line) + ":" + id + ":" + field;
    }
  }

  /**
   * Given by a person or a case, not read.
   *
   * @param origin where it was given, e.g. {@code etcd/quorum-lost.test.yaml:12}
   */
  record Given(String origin) implements Locator {
    @Override
    public String display() {
      return origin;
    }

    @Override
    public String sortKey() {
      return origin;
    }
  }
}
