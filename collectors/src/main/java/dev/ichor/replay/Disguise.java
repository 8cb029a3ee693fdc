package dev.ichor.replay;

import dev.ichor.proto.cosi.Metadata;
import dev.ichor.proto.cosi.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Other names for a machine whose documents are served for several: hostname, address and node
 * identity are exchanged when a resource is asked for, so that all share one recording.
 *
 * @param names new spelling by the recorded one
 */
record Disguise(Map<String, String> names) {

  /** The machine under its own name. */
  static final Disguise NONE = new Disguise(Map.of());

  /** Copies keep the order: the first that fits is taken. */
  Disguise {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** A resource under the new names. */
  Resource of(Resource resource) {
    if (names.isEmpty()) {
      return resource;
    }
    Resource.Builder changed = resource.toBuilder();
    Metadata metadata = resource.getMetadata();
    changed.getMetadataBuilder().setId(of(metadata.getId()));
    changed.getSpecBuilder().setYamlSpec(of(resource.getSpec().getYamlSpec()));
    return changed.build();
  }

  /** A text under the new names; only whole names are exchanged. */
  String of(String text) {
    String changed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      changed = exchange(changed, name.getKey(), name.getValue());
    }
    return changed;
  }

  private static String exchange(String text, String from, String to) {
    int at = text.indexOf(from);
    if (at < 0) {
      return text;
    }
    StringBuilder changed = new StringBuilder(text.length() + 16);
    int done = 0;
    while (at >= 0) {
      int end = at + from.length();
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      changed.append(text, done, at).append(whole ? to : from);
      done = end;
      at = text.indexOf(from, end);
    }
    return changed.append(text, done, text.length()).toString();
  }
}
