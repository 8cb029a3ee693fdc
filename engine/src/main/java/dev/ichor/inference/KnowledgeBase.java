package dev.ichor.inference;

import dev.ichor.conclusion.Problem;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.ProblemTypes;
import dev.ichor.fact.reference.ReferenceFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Compiled rules, ready for any number of inferences. */
public final class KnowledgeBase {

  private final KieBase rules;
  private final List<Model> models;
  private final List<ProblemType> types;
  private final Map<String, RuleOutline> outlines;
  private volatile @Nullable Map<String, Rule> modelsByKey;
  private final List<ReferenceFact> reference;

  private KnowledgeBase(
      KieBase rules,
      List<Model> models,
      List<ProblemType> types,
      List<RuleOutline> outlines,
      List<ReferenceFact> reference) {
    this.rules = rules;
    this.reference = List.copyOf(reference);
    this.models = List.copyOf(models);
    this.types = List.copyOf(types);
    this.outlines = new HashMap<>();
    outlines.forEach(
        outline -> this.outlines.put(key(outline.rulePackage(), outline.name()), outline));
  }

  /** The rules that come with Ichor. */
  public static KnowledgeBase builtIn() {
    ClassLoader loader =
        Objects.requireNonNullElse(
            Thread.currentThread().getContextClassLoader(), KnowledgeBase.class.getClassLoader());
    return load(loader);
  }

  /**
   * The rules whose compiled model and tables a class loader finds.
   *
   * @throws IllegalStateException when the tables name a class that cannot be loaded
   */
  public static KnowledgeBase load(ClassLoader loader) {
    List<Model> models = new ArrayList<>();
    for (String name : RuleTables.lines(loader, RuleTables.MODELS)) {
      models.add(instance(loader, name));
    }
    List<ProblemType> types =
        RuleTables.problemTypes(RuleTables.lines(loader, RuleTables.PROBLEMS));
    types.forEach(type -> bind(loader, type));
    return new KnowledgeBase(
        KieBaseBuilder.createKieBaseFromModel(models),
        models,
        types,
        RuleTables.outlines(RuleTables.lines(loader, RuleTables.OUTLINES)),
        ReferenceData.load(loader));
  }

  /**
   * The same rules, of whose conclusions only some problems are reported. Rules of other problems
   * still run, since problems rest on each other.
   */
  public KnowledgeBase reporting(Predicate<ProblemType> wanted) {
    return new KnowledgeBase(
        rules,
        models,
        types.stream().filter(wanted).toList(),
        List.copyOf(outlines.values()),
        reference);
  }

  private static Model instance(ClassLoader loader, String name) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules lack " + name, e);
    }
  }

  private static void bind(ClassLoader loader, ProblemType type) {
    try {
      ProblemTypes.bind(loader.loadClass(type.className()).asSubclass(Problem.class), type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the compiled rules lack " + type.className(), e);
    }
  }

  private static String key(String rulePackage, String rule) {
    return rulePackage + "/" + rule;
  }

  KieBase rules() {
    return rules;
  }

  /** The executable models, for interpreters of left-hand sides. */
  public List<Model> models() {
    return models;
  }

  /** The executable model of a rule; fails when there is no such rule. */
  public Rule model(String rulePackage, String rule) {
    Rule model = modelsByKey().get(key(rulePackage, rule));
    if (model == null) {
      throw new IllegalArgumentException("no rule " + key(rulePackage, rule));
    }
    return model;
  }

  /** Made when it is first asked for: most diagnoses ask for few. */
  private Map<String, Rule> modelsByKey() {
    Map<String, Rule> known = modelsByKey;
    if (known == null) {
      known = new HashMap<>();
      for (Model model : models) {
        for (Rule rule : model.getRules()) {
          known.put(key(rule.getPackage(), rule.getName()), rule);
        }
      }
      modelsByKey = known;
    }
    return known;
  }

  /** Every problem that the rules can conclude, sorted by id. */
  public List<ProblemType> types() {
    return types;
  }

  /** What holds of releases: facts of every inference, in the order of their files. */
  public List<ReferenceFact> reference() {
    return reference;
  }

  /** Every rule, in order of file and line. */
  public List<RuleOutline> outlines() {
    return outlines.values().stream()
        .sorted(Comparator.comparing(RuleOutline::path).thenComparingInt(RuleOutline::line))
        .toList();
  }

  /** The outline of a rule; fails when there is no such rule. */
  public RuleOutline outline(String rulePackage, String rule) {
    return Objects.requireNonNull(outlines.get(key(rulePackage, rule)), rule);
  }
}
