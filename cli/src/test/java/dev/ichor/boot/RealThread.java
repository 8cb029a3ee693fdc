package dev.ichor.boot;

import dev.ichor.verify.Statements;
import dev.ichor.verify.Vocabulary;
import dev.ichor.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real thread about a cluster, with the cause that was confirmed in it.
 *
 * @param id of the thread
 * @param want problem that is to come first
 * @param also problems that name the same fault
 * @param input {@code text}: the quoted lines carry enough; {@code facts}: what people stated is
 *     needed too; {@code no}
 * @param diagnosable whether an expert could tell from the evidence
 * @param quotes quoted lines
 * @param stated what people stated in words
 * @param statements the same as facts; null when nobody wrote them down
 */
record RealThread(
    String id,
    String want,
    List<String> also,
    String input,
    boolean diagnosable,
    List<String> quotes,
    List<String> stated,
    @Nullable Statements statements) {

  private static final Vocabulary VOCABULARY = Vocabulary.ofFacts();
  private static final String FACTS = ".facts.yaml";
  private static final String YAML = ".yaml";

  /** The threads of a folder, by id. */
  static List<RealThread> in(Path folder) throws IOException {
    List<RealThread> threads = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(YAML) && !name.endsWith(FACTS)) {
          Path facts = file.resolveSibling(name.replace(YAML, FACTS));
          threads.add(read(file, facts));
        }
      }
    }
    return threads;
  }

  private static RealThread read(Path file, Path facts) throws IOException {
    Yaml yaml = Yaml.parse(file.getFileName().toString(), Files.readString(file), 1);
    List<String> quotes = new ArrayList<>();
    List<String> stated = new ArrayList<>();
    for (Yaml item : yaml.get("evidence").items()) {
      (item.get("kind").text().equals("quote") ? quotes : stated).add(item.get("text").text());
    }
    return new RealThread(
        yaml.get("id").text(),
        yaml.get("want").text(),
        yaml.find("also").map(Yaml::texts).orElse(List.of()),
        yaml.get("input").text(),
        yaml.get("diagnosable").text().equals("true"),
        quotes,
        stated,
        Files.exists(facts)
            ? Statements.read(facts.getFileName().toString(), Files.readString(facts), VOCABULARY)
            : null);
  }

  boolean wants(String problem) {
    return want.equals(problem) || also.contains(problem);
  }

  @Override
  public String toString() {
    return id;
  }
}
