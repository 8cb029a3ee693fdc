package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The state of services with their events, as {@code talosctl service SERVICE} prints it. */
final class ServiceBlock extends Block {

  private static final Pattern BEGIN = Pattern.compile("\\s*(NODE|ID)\\s+(\\S+)\\s*");
  private static final Pattern LABEL =
      Pattern.compile("\\s*(NODE|ID|STATE|HEALTH|LAST HEALTH MESSAGE|EVENTS)(?:\\s+(.*))?");
  private static final Pattern EVENT = Pattern.compile("\\s*\\[[A-Z][a-z]+\\]: .*");

  private final NodeName unnamed;
  private final Fragments fragments;

  private ServiceBlock(NodeName unnamed, Fragments fragments) {
    this.unnamed = unnamed;
    this.fragments = fragments;
  }

  /** The state that a line begins. */
  static Optional<Block> of(String line, NodeName unnamed, Fragments fragments) {
    boolean possible = line.length() < 200 && (line.contains("NODE") || line.contains("ID"));
    return possible && BEGIN.matches(line)
        ? Optional.of(new ServiceBlock(unnamed, fragments))
        : Optional.empty();
  }

  @Override
  protected boolean goesOn(String text, int number) {
    return LABEL.matches(text) || EVENT.matches(text) || continues(text);
  }

  /** An event of several lines goes on until its age was told. */
  private boolean continues(String text) {
    if (text.isBlank() || lines().isEmpty()) {
      return false;
    }
    String last = lines().get(lines().size() - 1).text();
    boolean open =
        EVENT.matches(last) || last.strip().startsWith("EVENTS") || last.startsWith("\t");
    return open
        && !last.stripTrailing().endsWith("ago)")
        && (text.startsWith(" ") || text.startsWith("\t"));
  }

  @Override
  boolean close() {
    List<Fragment> documents = new ArrayList<>();
    NodeName node = unnamed;
    for (Line line : lines()) {
      Matcher label = LABEL.matcher(line.text());
      if (label.matches()) {
        String name = label.group(1);
        String value = label.group(2) == null ? "" : label.group(2).strip();
        if (name.equals("NODE")) {
          node = value.isEmpty() ? unnamed : new NodeName(value);
          continue;
        }
        if (name.equals("ID") || documents.isEmpty()) {
          documents.add(new Fragment(ArtefactId.TALOS_SERVICES, node).excerpt());
        }
        last(documents).add(name + "   " + value, line.number());
      } else if (!documents.isEmpty()) {
        last(documents).add("         " + line.text().strip(), line.number());
      }
    }
    boolean understood = false;
    for (Fragment document : documents) {
      understood |= fragments.read(document);
    }
    return understood;
  }

  private static Fragment last(List<Fragment> documents) {
    return documents.get(documents.size() - 1);
  }
}
