package dev.ichor.inference;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.Problem;
import dev.ichor.fact.Fact;
import dev.ichor.fact.reference.ReferenceFact;
import dev.ichor.observation.FactBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One working memory. It is fed with facts and differences of facts; conclusions follow and fall
 * with them. Not for use by several threads.
 */
public final class Inference implements AutoCloseable {

  private final KieSession session;
  private final Map<Fact, FactHandle> handles = new HashMap<>();
  private final KnowledgeBase rules;

  /**
   * An empty memory; the entries of the pages' {@code explains} lists and what holds of releases
   * are facts of every inference.
   */
  public Inference(KnowledgeBase rules, List<ExplainsEntry> entries) {
    this.rules = rules;
    this.session = rules.rules().newKieSession();
    rules.reference().forEach(this::insert);
    entries.stream().sorted(FactBase.ORDER).forEach(this::insert);
  }

  /** Concludes everything that follows from a fact base, in a memory of its own. */
  public static Outcome run(KnowledgeBase rules, List<ExplainsEntry> entries, FactBase facts) {
    try (Inference inference = new Inference(rules, entries)) {
      inference.apply(facts);
      return inference.conclude();
    }
  }

  /** Adds a fact; nothing happens when it is there already. */
  public void insert(Fact fact) {
    if (!handles.containsKey(fact)) {
      handles.put(fact, session.insert(fact));
    }
  }

  /** Puts a fact in the place of another; nothing happens when both are equal. */
  public void update(Fact old, Fact replacement) {
    FactHandle handle = handles.get(old);
    if (handle == null || handles.containsKey(replacement)) {
      if (!old.equals(replacement)) {
        delete(old);
        insert(replacement);
      }
      return;
    }
    handles.remove(old);
    handles.put(replacement, handle);
    session.update(handle, replacement);
  }

  /** Takes a fact away; nothing happens when it is not there. */
  public void delete(Fact fact) {
    FactHandle handle = handles.remove(fact);
    if (handle != null) {
      session.delete(handle);
    }
  }

  /** Makes the memory hold exactly the given facts, by inserting and deleting the difference. */
  public void apply(FactBase facts) {
    Set<Fact> wanted = facts.facts();
    List<Fact> gone = new ArrayList<>();
    for (Fact held : handles.keySet()) {
      boolean standing = held instanceof ExplainsEntry || held instanceof ReferenceFact;
      if (!standing && !wanted.contains(held)) {
        gone.add(held);
      }
    }
    gone.stream().sorted(FactBase.ORDER).forEach(this::delete);
    wanted.forEach(this::insert);
  }

  /** Replaces every fact by what the function makes of it. */
  public void replaceAll(UnaryOperator<Fact> change) {
    List<Fact> held = new ArrayList<>(handles.keySet());
    held.sort(FactBase.ORDER);
    held.forEach(fact -> update(fact, change.apply(fact)));
  }

  /**
   * Takes conclusions away as if their causes were mended; what rests on them falls with them. They
   * come back only when their facts change.
   */
  public void withdraw(Predicate<Problem> mended) {
    List<Problem> gone = new ArrayList<>();
    for (Object held : session.getObjects(Problem.class::isInstance)) {
      if (held instanceof Problem problem && mended.test(problem)) {
        gone.add(problem);
      }
    }
    for (Problem problem : gone) {
      FactHandle handle = session.getFactHandle(problem);
      if (handle != null) { // else it fell with another
        session.delete(handle, FactHandle.State.LOGICAL);
      }
    }
  }

  /** Draws all conclusions and reads them with their justifications. */
  public Outcome conclude() {
    session.fireAllRules();
    return Justifications.read(session, rules);
  }

  @Override
  public void close() {
    session.dispose();
  }
}
