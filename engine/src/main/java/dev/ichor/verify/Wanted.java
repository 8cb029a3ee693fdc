package dev.ichor.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conclusion that a case names.
 *
 * @param key problem id, or a key or the beginning of one: {@code etcd.unhealthy:node/cp-1}
 * @param fields what it must say: key fields, {@code role}, {@code confidence}, {@code until},
 *     {@code next}, {@code of}, {@code state}
 * @param origin file and line where it stands
 */
public record Wanted(String key, Map<String, List<String>> fields, String origin) {

  /** The problem id. */
  public String id() {
    int colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }

  /** As the case writes it. */
  String text() {
    return fields.isEmpty()
        ? key
        : key
            + " {"
            + fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()))
                .collect(Collectors.joining(", "))
            + "}";
  }
}
