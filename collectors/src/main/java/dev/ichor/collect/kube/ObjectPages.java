package dev.ichor.collect.kube;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.Reason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A list of objects, gathered from pages of 500 and written as one document. */
final class ObjectPages {

  static final int PAGE = 500;

  /** Pods of all namespaces, or events: more are not asked for. */
  private static final int MOST = 10_000;

  /** Of the events the newest; what they tell stands in few of them. */
  private static final int NEWEST_EVENTS = 1_000;

  private final KubeRead read;
  private final List<YamlValue> objects = new ArrayList<>();
  private String next = "";

  ObjectPages(KubeRead read) {
    this.read = read;
  }

  /** Path and query of the next page. */
  String request() {
    String query = read.query().isEmpty() ? "" : read.query() + "&";
    String from =
        next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    return read.path() + "?" + query + "limit=" + PAGE + from;
  }

  /**
   * Adds a page.
   *
   * @return whether there is another
   * @throws BrokenDocumentException when it is no list of objects
   */
  boolean add(String page) throws BrokenDocumentException {
    YamlValue root = YamlReader.read(page, 0);
    boolean list = root.key("items") instanceof YamlValue.Sequence;
    if (!list && !root.key("kind").text().endsWith("List")) {
      throw new BrokenDocumentException("expected a list of objects in JSON");
    }
    for (YamlValue object : root.key("items").elements()) {
      objects.add(ObjectTrim.of(object, read));
    }
    next = root.at("metadata.continue").text();
    return !next.isEmpty() && objects.size() < MOST;
  }

  List<YamlValue> objects() {
    return objects;
  }

  /** All of it. */
  Answer whole() {
    int all = objects.size();
    if (read == KubeRead.EVENTS && all > NEWEST_EVENTS) {
      objects.sort(Comparator.comparing(ObjectPages::time));
      objects.subList(0, all - NEWEST_EVENTS).clear();
    }
    if (next.isEmpty() && objects.size() == all) {
      return new Answer.Whole(bytes());
    }
    return part(Reason.EXCERPT, "only " + objects.size() + " objects were kept, there are more");
  }

  /** What came before a page failed. */
  Answer part(KubeFault fault) {
    return part(fault.reason(), fault.words());
  }

  /** What came before a page failed. */
  Answer part(Reason reason, String words) {
    return objects.isEmpty()
        ? new Answer.None(reason, words)
        : new Answer.Part(bytes(), reason, words);
  }

  private static String time(YamlValue event) {
    String last = event.key("lastTimestamp").text();
    return last.isEmpty() ? event.key("eventTime").text() : last;
  }

  private ByteString bytes() {
    BlockYaml yaml = new BlockYaml();
    yaml.line(objects.isEmpty() ? "items: []" : "items:");
    objects.forEach(yaml::element);
    return ByteString.copyFromUtf8(yaml.text());
  }
}
