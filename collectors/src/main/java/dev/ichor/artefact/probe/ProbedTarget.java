package dev.ichor.artefact.probe;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that was tried, and the connections to it.
 *
 * @param asked when, by the clock of the client
 * @param target the entry in the document
 */
record ProbedTarget(String asked, YamlValue target) {

  private static final String OPEN = "open";
  private static final String NOT_TRIED = "not-tried";

  /** The servers that a document tells of. */
  static List<ProbedTarget> of(Document document) throws IOException {
    YamlValue root = YamlReader.read(document.text(), 0);
    if (!root.entries().containsKey("targets")) {
      throw new BrokenDocumentException(
          "line " + root.line() + ": there is no key 'targets'; expected what a probe wrote");
    }
    String asked = root.key("asked").text();
    return root.key("targets").elements().stream()
        .map(target -> new ProbedTarget(asked, target))
        .toList();
  }

  String host() {
    return target.key("host").text();
  }

  int port() {
    return (int) target.key("port").number(0);
  }

  String lookup() {
    return target.key("lookup").text();
  }

  /** Whether it stands in the talosconfig as an endpoint; else it is a machine. */
  boolean endpoint() {
    return target.key("endpoint").flag();
  }

  /** The connections that were tried. */
  List<YamlValue> connections() {
    return target.key("connections").elements().stream()
        .filter(connection -> !connection.key("tcp").text().equals(NOT_TRIED))
        .toList();
  }

  /** Whether the time was over before everything was tried. */
  boolean unfinished() {
    return lookup().equals(NOT_TRIED)
        || connections().size() < target.key("connections").elements().size();
  }

  /** Connections on which TCP came about. */
  Stream<YamlValue> connected() {
    return connections().stream().filter(connection -> connection.key("tcp").text().equals(OPEN));
  }

  /** Connections on which both spoke TLS. */
  Stream<YamlValue> speaking() {
    return connected().filter(connection -> connection.key("tls").text().equals(OPEN));
  }

  /** Connections on which an HTTP server answered. */
  long answered() {
    return connected().filter(connection -> connection.key("status").number(0) > 0).count();
  }
}
