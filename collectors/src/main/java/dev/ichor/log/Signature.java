package dev.ichor.log;

import com.google.re2j.Matcher;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one program says one thing: a line that contains one of the literals and matches the pattern
 * states a fact. Data, from {@code dev/ichor/log/*.yaml}.
 *
 * @param id unique, in lower case with dashes
 * @param where the documents whose lines it is looked for in
 * @param contains literals, one of which a line must contain
 * @param pattern found anywhere in the line; its named groups are components of the record, {@code
 *     node} among them where the line names the machine it tells of
 * @param yields the record
 * @param set components that the line does not tell but the signature knows
 * @param source who writes the line
 * @param examples lines that it matches
 * @param counterexamples lines that it must not match
 * @param place file and line of the signature
 * @param unless literals that no line of this signature contains: such a line is another's
 * @param part what it reads of a line
 */
record Signature(
    String id,
    Set<ArtefactId> where,
    List<String> contains,
    LinePattern pattern,
    Class<? extends LogFact> yields,
    Map<String, Object> set,
    String source,
    List<Example> examples,
    List<String> counterexamples,
    String place,
    List<String> unless,
    LinePart part) {

  /**
   * The group that names the machine, for lines that tell of others than whose log they stand in.
   */
  static final String NODE = "node";

  /**
   * A line and what it states.
   *
   * @param line the line
   * @param expect the components of the record
   * @param beside what frames and errors in the line state, by the name of the record
   */
  record Example(
      String line, Map<String, String> expect, Map<String, Map<String, String>> beside) {}

  /** A statement, and where in the line it begins and ends. */
  record Match(LogFact said, int start, int end) {}

  /** Whether matching the literal is matching the pattern: no regular expression is needed. */
  boolean plain() {
    return unless.isEmpty() && contains.size() == 1 && pattern.isLiteral(contains.get(0));
  }

  /**
   * What a line states.
   *
   * @param line the line, without colours
   * @param node whose log it is
   * @return null when the signature does not match, or a text means none of the enum's constants
   */
  @Nullable Match read(String line, NodeName node) {
    if (contains.stream().noneMatch(line::contains) || unless.stream().anyMatch(line::contains)) {
      return null;
    }
    Matcher matcher = pattern.matcher(line);
    if (!matcher.find()) {
      return null;
    }
    LogFactShape shape = LogFactShape.of(yields);
    Map<String, Object> values = new LinkedHashMap<>(set);
    for (Map.Entry<String, Class<?>> own : shape.own().entrySet()) {
      if (pattern.groups().contains(own.getKey())) {
        Object value = ComponentValue.read(own.getValue(), matcher.group(own.getKey()));
        if (value == null) {
          return null;
        }
        values.put(own.getKey(), value);
      }
    }
    return new Match(shape.build(named(matcher, node), values), matcher.start(), matcher.end());
  }

  /** The machine that the line itself names, where the pattern has a group for it. */
  private NodeName named(Matcher matcher, NodeName owner) {
    if (!pattern.groups().contains(NODE)) {
      return owner;
    }
    Object name = ComponentValue.read(NodeName.class, matcher.group(NODE));
    return name == null ? owner : (NodeName) name;
  }
}
