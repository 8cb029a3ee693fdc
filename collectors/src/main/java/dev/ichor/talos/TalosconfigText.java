package dev.ichor.talos;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.List;

/** A talosconfig as it is kept: the context in use, with the endpoints in use, without the key. */
final class TalosconfigText {

  private TalosconfigText() {}

  static Reading reading(String name, YamlValue context, List<Endpoint> endpoints) {
    StringBuilder text = new StringBuilder();
    text.append("context: ").append(quoted(name)).append("\ncontexts:\n");
    text.append("    ").append(quoted(name)).append(":\n        endpoints:\n");
    endpoints.forEach(
        endpoint -> text.append("            - ").append(quoted(endpoint.written())).append('\n'));
    for (String field : List.of("ca", "crt")) {
      String value = context.key(field).text().replaceAll("\\s+", "");
      if (value.matches("[A-Za-z0-9+/=]+")) {
        text.append("        ").append(field).append(": ").append(value).append('\n');
      }
    }
    return new Reading(
        ArtefactId.CLIENT_TALOSCONFIG,
        NodeName.CLUSTER,
        "ichor/client/talosconfig",
        "talosconfig",
        new Answer.Whole(ByteString.copyFromUtf8(text.toString())));
  }

  /** As YAML quotes a text that may hold anything. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9._@-]*")
            && !text.matches("(?i)y|n|yes|no|on|off|true|false|null")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
