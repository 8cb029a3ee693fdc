package dev.ichor.catalogue;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import java.util.List;

/**
 * The page of a problem: front matter and sections of {@code <slug>.md} beside its rule.
 *
 * @param id area folder and file name, e.g. {@code etcd.peer-port-blocked}
 * @param kind cause or symptom
 * @param severity how bad it is by itself
 * @param subject what it blames
 * @param sentence one sentence with {@code {component}} placeholders named as the key fields
 * @param rows rows of the coverage contract that it serves
 * @param explains what it explains, and when
 * @param docs pages of the Talos documentation
 * @param since version of Ichor that brought it
 * @param meaning section "What it means", Markdown
 * @param knows section "How Ichor knows", Markdown
 * @param steps the numbered items of section "What to do"
 * @param todo section "What to do" whole, Markdown
 * @param confusedWith section "Not to be confused with", Markdown
 */
public record Page(
    String id,
    Kind kind,
    Severity severity,
    SubjectKind subject,
    String sentence,
    List<String> rows,
    List<ExplainsEntry> explains,
    List<String> docs,
    String since,
    String meaning,
    String knows,
    List<Step> steps,
    String todo,
    String confusedWith) {

  /** Defensive copies keep the record immutable. */
  public Page {
    rows = List.copyOf(rows);
    explains = List.copyOf(explains);
    docs = List.copyOf(docs);
    steps = List.copyOf(steps);
  }

  /** The same of another severity. */
  public Page of(Severity other) {
    return new Page(
        id,
        kind,
        other,
        subject,
        sentence,
        rows,
        explains,
        docs,
        since,
        meaning,
        knows,
        steps,
        todo,
        confusedWith);
  }

  /** The folder part of the id, e.g. {@code etcd}. */
  public String area() {
    return id.substring(0, id.indexOf('.'));
  }

  /**
   * One thing to do.
   *
   * @param text what to do, one line, without the command and the risk
   * @param command the complete command with {@code {component}} placeholders; empty when none
   * @param risk what it can cost
   */
  public record Step(String text, String command, Risk risk) {}

  /** What a step can cost. */
  public enum Risk {
    NONE,
    DISRUPTIVE,
    DATA_LOSS;

    /** The risk as pages write it, e.g. {@code data-loss}. */
    public String dashed() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
