package dev.ichor.collect;

import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.discovery.ClusterIdentity;
import dev.ichor.fact.discovery.MemberSeen;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.Worker;
import dev.ichor.fact.network.Hostname;
import dev.ichor.observation.Locator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An observer whose documents say outright what it should note, one command a line. */
public record ScriptedArtefact(ArtefactId id) implements Artefact {

  /** One for every kind of document. */
  public static ArtefactSet all() {
    return ArtefactSet.of(Arrays.stream(ArtefactId.values()).map(ScriptedArtefact::new).toList());
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of();
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(document.body(), StandardCharsets.UTF_8));
    int count = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      count++;
      obey(
          List.of(line.split(" ", -1)),
          new Locator.FileLine(document.path(), count),
          document,
          notes);
    }
    notes.remark(count + " lines");
  }

  private static void obey(List<String> words, Locator at, Document document, Notes notes)
      throws IOException {
    NodeName node = document.node();
    switch (words.get(0)) {
      case "alias" -> {
        NodeName spelling = words.get(1).equals(".") ? node : new NodeName(words.get(1));
        notes.alias(spelling, AliasKind.valueOf(words.get(2)), words.get(3));
      }
      case "time" -> notes.time(Instant.parse(words.get(1)));
      case "hostname" -> {
        notes.alias(node, AliasKind.HOSTNAME, words.get(1));
        notes.fact(new Hostname(node, words.get(1)), at, null, String.join(" ", words));
      }
      case "cluster" ->
          notes.fact(new ClusterIdentity(node, words.get(1), words.get(2)), at, null, "");
      case "worker" -> notes.fact(new Worker(node), at, null, "");
      case "sees" ->
          notes.fact(new MemberSeen(node, new NodeName(words.get(1)), "", "", 0), at, null, "");
      case "state" ->
          notes.fact(
              new ServiceState(
                  node,
                  words.get(1),
                  RunState.valueOf(words.get(2)),
                  Health.valueOf(words.get(3)),
                  7),
              at,
              null,
              "");
      case "started" ->
          notes.aged(
              moment ->
                  new ServiceStarted(node, words.get(1), moment.age(Instant.parse(words.get(2)))),
              at,
              null,
              "");
      case "redacted" -> notes.notExamined(Reason.REDACTED, "blanked");
      case "broken" -> throw new BrokenDocumentException("line 1: not what was expected");
      case "boom" -> throw new IllegalStateException("boom");
      default -> {}
    }
  }
}
