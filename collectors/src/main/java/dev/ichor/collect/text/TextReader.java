package dev.ichor.collect.text;

import dev.ichor.fact.NodeName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of a text: what belongs together is read together, the rest line by line. */
final class TextReader {

  private final Excerpts excerpts;
  private final Fragments fragments;
  private Command command = Command.NONE;
  private @Nullable Block open;

  /** The line before, which indented lines go on with. */
  private @Nullable LineKind last;

  private int known;
  private int unknown;

  TextReader(Excerpts excerpts, Fragments fragments) {
    this.excerpts = excerpts;
    this.fragments = fragments;
  }

  /** Lines that something is known about. */
  int known() {
    return known;
  }

  /** Lines with text that nothing is known about. */
  int unknown() {
    return unknown;
  }

  /**
   * Takes the next line.
   *
   * @param understood whether somebody else has understood it already
   */
  void line(String line, int number, boolean understood) {
    String text = unquoted(line);
    if (understood) {
      close();
      known += text.isBlank() ? 0 : 1;
      excerpts.add(kind(text), number);
      return;
    }
    Optional<Command> typed = Command.of(text);
    if (typed.isPresent()) {
      close();
      command = typed.get();
      single(text, number);
      return;
    }
    if (open != null) {
      if (open.take(text, number)) {
        return;
      }
      close();
    }
    Optional<Block> begun = begin(text);
    if (begun.isPresent() && begun.get().take(text, number)) {
      open = begun.get();
    } else {
      single(text, number);
    }
  }

  /** Forums mark quotes with {@code >} and code with back quotes. */
  private static String unquoted(String line) {
    int at = 0;
    while (line.startsWith("> ", at)) {
      at += 2;
    }
    String rest = at == 0 ? line : line.substring(at);
    if (rest.startsWith("```")) {
      return "";
    }
    boolean code = rest.length() > 2 && rest.startsWith("`") && rest.endsWith("`");
    return code ? rest.substring(1, rest.length() - 1) : rest;
  }

  private Optional<Block> begin(String text) {
    if (text.isBlank() || text.length() > 1000) {
      return Optional.empty();
    }
    NodeName node = command.node();
    return TableBlock.of(text, node, fragments)
        .or(() -> ServiceBlock.of(text, node, fragments))
        .or(() -> VersionBlock.of(text, node, fragments))
        .or(() -> YamlBlock.of(text, node, fragments));
  }

  /** Reads what is still open. */
  void close() {
    Block block = open;
    open = null;
    if (block == null) {
      return;
    }
    boolean understood = block.close();
    if (understood) {
      known += block.lines().size();
    }
    for (Block.Line line : block.lines()) {
      if (understood && !block.quotes(line)) {
        continue;
      }
      LineKind kind = kind(line.text());
      LineKind placed =
          block
              .nodeAt(line.number())
              .map(node -> new LineKind(kind.artefact(), node.text(), kind.text()))
              .orElse(kind);
      boolean said = excerpts.add(placed, line.number());
      count(line.text(), said, !understood);
    }
  }

  private void single(String text, int number) {
    if (text.isBlank()) {
      last = null;
      return;
    }
    LineKind kind = kind(text);
    LineKind before = last;
    if (before != null && indented(text) && kind.artefact() == null && kind.node() == null) {
      LineKind same = new LineKind(before.artefact(), before.node(), text);
      count(text, excerpts.goOn(same, number), true);
    } else {
      last = kind;
      count(text, excerpts.add(kind, number), true);
    }
  }

  private static boolean indented(String text) {
    return text.charAt(0) == ' ' || text.charAt(0) == '\t';
  }

  private void count(String text, boolean said, boolean counts) {
    if (counts && !text.isBlank()) {
      known += said ? 1 : 0;
      unknown += said ? 0 : 1;
    }
  }

  private LineKind kind(String text) {
    LineKind kind = LineKind.of(text);
    NodeName node = command.node();
    return new LineKind(
        kind.artefact() == null ? command.artefact() : kind.artefact(),
        kind.node() == null && !node.equals(NodeName.UNNAMED) ? node.text() : kind.node(),
        kind.text());
  }
}
