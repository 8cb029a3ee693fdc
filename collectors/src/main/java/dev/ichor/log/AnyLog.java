package dev.ichor.log;

import dev.ichor.collect.LogTime;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads single lines of which nobody says what log they come from: all signatures at once. */
public final class AnyLog {

  /**
   * What a line states.
   *
   * @param signature id of the signature that the line belongs to
   * @param said the statement; its ages and count are zero and mean nothing
   * @param where the documents that have such lines, in the order of {@link ArtefactId}
   * @param excerpt the line, cut to 300 characters around what was found
   */
  public record Statement(String signature, LogFact said, Set<ArtefactId> where, String excerpt) {}

  private static final class Holder {
    private static final AnyLog BUILTIN = new AnyLog(SignatureBase.builtin().signatures());
  }

  private final List<Signature> signatures;
  private final SignatureSieve sieve;

  private AnyLog(List<Signature> signatures) {
    this.signatures = signatures;
    this.sieve = new SignatureSieve(signatures);
  }

  /** All built-in signatures. */
  public static AnyLog builtin() {
    return Holder.BUILTIN;
  }

  /**
   * What a line states.
   *
   * @param line the line, without colours
   * @param node the machine it belongs to
   */
  public List<Statement> read(String line, NodeName node) {
    BitSet literals = sieve.automaton().find(line.getBytes(StandardCharsets.UTF_8));
    if (literals.isEmpty()) {
      return List.of();
    }
    List<Signature> candidates =
        sieve.signatures(literals).stream().mapToObj(signatures::get).toList();
    LineReading reading = LineReading.of(candidates, line, node);
    return reading.found().stream().map(found -> statement(reading, found, line)).toList();
  }

  private static Statement statement(LineReading reading, LineReading.Found found, String line) {
    return new Statement(
        reading.entry(found),
        found.match().said(),
        found.signature().where(),
        LogGroups.excerpt(line, found.match().start()));
  }

  /** The time at the head of a line; null when it has none. */
  public static @Nullable LogTime time(String line) {
    String head = line.length() <= LogStamp.HEAD ? line : line.substring(0, LogStamp.HEAD);
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    return LogStamp.time(LogStamp.read(bytes, 0, bytes.length));
  }
}
