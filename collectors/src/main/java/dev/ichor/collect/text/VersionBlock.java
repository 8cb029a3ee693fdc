package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Optional;

/** What {@code talosctl version} prints: the client's version, then one of each machine. */
final class VersionBlock extends Block {

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(Client|Server|NODE|Tag|SHA|Built|Go version|OS/Arch|Enabled):(?:\\s+(.*))?");

  private final NodeName unnamed;
  private final Fragments fragments;

  private VersionBlock(NodeName unnamed, Fragments fragments) {
    this.unnamed = unnamed;
    this.fragments = fragments;
  }

  /** The version that a line begins. */
  static Optional<Block> of(String line, NodeName unnamed, Fragments fragments) {
    String bare = line.strip();
    return bare.equals("Client:") || bare.equals("Server:")
        ? Optional.of(new VersionBlock(unnamed, fragments))
        : Optional.empty();
  }

  @Override
  protected boolean goesOn(String text, int number) {
    return LINE.matches(text);
  }

  @Override
  boolean quotes(Line line) {
    return true;
  }

  @Override
  boolean close() {
    boolean server = false;
    NodeName node = unnamed;
    for (Line line : lines()) {
      Matcher matcher = LINE.matcher(line.text());
      if (!matcher.matches()) {
        continue;
      }
      String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
      switch (matcher.group(1)) {
        case "Server" -> server = true;
        case "Client" -> server = false;
        case "NODE" -> node = value.isEmpty() ? unnamed : new NodeName(value);
        case "Tag" -> {
          if (server) {
            fragments.read(
                new Fragment(ArtefactId.TALOS_VERSION, node)
                    .add("Server:", line.number())
                    .add("Tag: " + value, line.number()));
            node = unnamed;
          }
        }
        default -> {}
      }
    }
    return true;
  }
}
