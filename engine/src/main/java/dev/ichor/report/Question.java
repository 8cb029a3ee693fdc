package dev.ichor.report;

import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.ProblemTypes;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.yaml.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which conclusion is missed: a problem, and key fields of it that are given.
 *
 * @param type the problem
 * @param fields values by key field, of the types that rules give them; none when any would do
 */
public record Question(ProblemType type, Map<String, Object> fields) {

  /**
   * Reads a question.
   *
   * @param id of a problem; may be followed by {@code :} and a subject
   * @param on the subject: {@code node/cp-1}, {@code cp-1}, {@code cp-1,peer=cp-2}; may be empty
   * @throws UnknownNameException when there is no such problem or field, or a value cannot be one
   */
  public static Question of(Collection<ProblemType> types, String id, String on)
      throws UnknownNameException {
    int colon = id.indexOf(':');
    ProblemType type = type(types, colon < 0 ? id : id.substring(0, colon));
    return new Question(type, fields(type, colon < 0 ? on : id.substring(colon + 1)));
  }

  private static ProblemType type(Collection<ProblemType> types, String id)
      throws UnknownNameException {
    List<ProblemType> ending = types.stream().filter(type -> type.id().endsWith("." + id)).toList();
    Optional<ProblemType> exact = types.stream().filter(type -> type.id().equals(id)).findFirst();
    if (exact.isPresent() || ending.size() == 1) {
      return exact.orElseGet(() -> ending.get(0));
    }
    List<String> ids = types.stream().map(ProblemType::id).toList();
    String hint =
        ending.isEmpty()
            ? Nearest.hint(id, ids)
            : "; it could be " + String.join(", ", ending.stream().map(ProblemType::id).toList());
    throw new UnknownNameException("there is no problem '" + id + "'" + hint);
  }

  private static Map<String, Object> fields(ProblemType type, String on)
      throws UnknownNameException {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (on.isBlank()) {
      return fields;
    }
    String[] words = on.split(",", -1);
    subject(type, words[0], fields);
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String field = equals < 0 ? words[i] : words[i].substring(0, equals);
      if (equals < 0 || !type.keys().contains(field)) {
        throw new UnknownNameException(
            "'" + words[i] + "' is no field=value of " + type.id() + ", which has " + type.keys());
      }
      fields.put(field, value(type, field, words[i].substring(equals + 1)));
    }
    return fields;
  }

  private static void subject(ProblemType type, String written, Map<String, Object> fields)
      throws UnknownNameException {
    String kind = type.subjectKind().lower();
    int slash = written.indexOf('/');
    String name = written;
    if (slash > 0 && isKind(written.substring(0, slash))) {
      name = written.substring(slash + 1);
      if (!written.substring(0, slash).equals(kind)) {
        throw new UnknownNameException(
            type.id() + " is of a " + kind + ", not of " + written + "; say " + kind + "/NAME");
      }
    }
    if (!type.subjectField().isEmpty()) {
      fields.put(type.subjectField(), value(type, type.subjectField(), name));
    }
  }

  private static boolean isKind(String word) {
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind.lower().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static Object value(ProblemType type, String field, String text)
      throws UnknownNameException {
    Class<?> wanted = ProblemTypes.fieldType(type, field);
    Optional<?> value = Optional.empty();
    if (wanted == NodeName.class) {
      value = Optional.of(new NodeName(text));
    } else if (wanted == String.class) {
      value = Optional.of(text);
    } else if (wanted == IpAddress.class) {
      value = IpAddress.parse(text);
    } else if (wanted == Cidr.class) {
      value = Cidr.parse(text);
    } else if (wanted == Version.class) {
      value = Version.parse(text);
    } else if (wanted == int.class && text.matches("-?[0-9]{1,9}")) {
      value = Optional.of(Integer.valueOf(text));
    } else if (wanted.isEnum()) {
      value = constant(wanted, text);
    }
    if (value.isEmpty()) {
      throw new UnknownNameException(
          "'" + text + "' is no " + wanted.getSimpleName() + ", as " + field + " is");
    }
    return value.get();
  }

  private static Optional<Object> constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /** The subject as in keys; empty when any would do. */
  public String subject() {
    Object name = fields.get(type.subjectField());
    if (type.subjectKind() == SubjectKind.CLUSTER && type.subjectField().isEmpty()) {
      return "cluster/cluster";
    }
    if (name == null) {
      return "";
    }
    StringBuilder subject = new StringBuilder(type.subjectKind().lower()).append('/').append(name);
    fields.forEach(
        (field, value) -> {
          if (!field.equals(type.subjectField())) {
            subject.append(',').append(field).append('=').append(value);
          }
        });
    return subject.toString();
  }
}
