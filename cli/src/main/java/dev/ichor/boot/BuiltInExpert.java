package dev.ichor.boot;

import dev.ichor.artefact.Observers;
import dev.ichor.catalogue.Catalogue;
import dev.ichor.catalogue.Guide;
import dev.ichor.catalogue.Page;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.input.Inputs;
import dev.ichor.collect.live.Reach;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.collect.redact.Redactor;
import dev.ichor.conclusion.Severity;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.inference.RuleTables;
import dev.ichor.log.SignatureBase;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Survey;
import dev.ichor.report.Question;
import dev.ichor.report.Quieting;
import dev.ichor.report.Report;
import dev.ichor.report.ReportBuilder;
import dev.ichor.report.UnknownNameException;
import dev.ichor.report.WhyNot;
import dev.ichor.report.WhyNots;
import dev.ichor.whatif.Repair;
import dev.ichor.whatif.Repairs;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Wires the sources, the rules that come with Ichor, and the report. */
public final class BuiltInExpert implements Expert {

  /** The rules take as long to load as a bundle to read, so both happen at once. */
  private final FutureTask<Knowledge> loading = new FutureTask<>(Knowledge::builtIn);

  private final AtomicBoolean begun = new AtomicBoolean();

  @Override
  public Survey read(Request request, Consumer<String> stages) throws UnreadableInputException {
    prepare();
    stages.accept(reading(request));
    return survey(request);
  }

  /** Diagnoses what the inputs show together with what somebody adds to it. */
  Report diagnose(Request request, Consumer<String> stages, UnaryOperator<Survey> addition)
      throws UnreadableInputException, UnusableRulesException {
    return conclude(request, addition.apply(read(request, stages)), stages);
  }

  @Override
  public Report conclude(Request request, Survey survey, Consumer<String> stages)
      throws UnusableRulesException {
    return report(
        new Selection(request.only(), request.skip()),
        request.quieting(),
        request.failOn(),
        stages,
        survey);
  }

  @Override
  public Looked look(LiveRequest request, ReadingSink recorder, Consumer<String> stages)
      throws UnreadableInputException, UnusableRulesException, InterruptedException {
    try (TalosWay way = TalosWay.open(request);
        Beside beside = new FromHere(request, way)) {
      return look(way.reach(), beside, request, recorder, stages);
    }
  }

  /**
   * Looks at a cluster that can be reached.
   *
   * @param beside what is looked at besides
   * @param recorder takes every reading besides
   */
  Looked look(
      Reach reach,
      Beside beside,
      LiveRequest request,
      ReadingSink recorder,
      Consumer<String> stages)
      throws UnusableRulesException, InterruptedException {
    prepare();
    Selection selection = new Selection(request.only(), request.skip());
    LiveDiagnosis diagnosis =
        new LiveDiagnosis(
            reach,
            beside,
            request.limits(),
            request.asOf(),
            Redactor.secrets(),
            recorder,
            survey -> report(selection, request.quieting(), request.failOn(), stages, survey),
            stages);
    Report report = diagnosis.run();
    return new Looked(report, diagnosis.seen(), diagnosis.tally());
  }

  /**
   * Begins to load the rules, which takes as long as a bundle to read; may be called before it is
   * known what to diagnose.
   */
  public void prepare() {
    if (begun.compareAndSet(false, true)) {
      Thread loader = new Thread(loading, "ichor-rules");
      loader.setDaemon(true);
      loader.start();
    }
  }

  private Report report(
      Selection selection,
      Quieting quieting,
      @Nullable Severity failOn,
      Consumer<String> stages,
      Survey survey)
      throws UnusableRulesException {
    Knowledge all = knowledge();
    Knowledge selected = selection.everything() ? all : all.of(selection);
    Knowledge knowledge = selected.judging(quieting.severities());
    stages.accept("concluding from " + survey.observations().size() + " observations");
    FactBase facts = FactBase.of(survey);
    Outcome outcome =
        Inference.run(all.rules(), all.pages().explains(), facts)
            .reporting(problem -> selection.takes(problem.id()));
    stages.accept("reporting");
    return ReportBuilder.build(
        survey,
        facts,
        knowledge.rules(),
        knowledge.pages().pages(),
        outcome,
        failOn,
        quieting.suppressions());
  }

  @Override
  public WhyNot whyNot(Survey survey, String id, String on) throws UnknownNameException {
    Knowledge all = knowledge();
    Question question = Question.of(all.rules().types(), id, on);
    FactBase facts = FactBase.of(survey);
    Outcome outcome = Inference.run(all.rules(), all.pages().explains(), facts);
    Report report =
        ReportBuilder.build(
            survey, facts, all.rules(), all.pages().pages(), outcome, Severity.ERROR);
    return new WhyNots(all.rules(), facts, outcome, report).answer(question);
  }

  private static Survey survey(Request request) throws UnreadableInputException {
    return Inputs.read(
        request.inputs(),
        request.standardInput(),
        new BundleOptions(request.identities(), BundleLimits.defaults(), request.asOf()),
        Observers.all());
  }

  private static String reading(Request request) {
    Path first = request.inputs().get(0);
    String more = request.inputs().size() > 1 ? " and " + (request.inputs().size() - 1) : "";
    return "reading "
        + (first.equals(Inputs.STANDARD_INPUT) ? Inputs.PASTED : first.toString())
        + (more.isEmpty() ? "" : more + " more");
  }

  private Knowledge knowledge() {
    loading.run();
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were loaded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules cannot be loaded: " + e.getCause(), e);
    }
  }

  @Override
  public List<Repair> repairs(Report report, Survey survey) {
    Knowledge knowledge = knowledge();
    return Repairs.of(knowledge.rules(), knowledge.pages().explains(), FactBase.of(survey), report);
  }

  @Override
  public List<String> ruleText(String at) {
    return RuleText.at(BuiltInExpert.class.getClassLoader(), at);
  }

  @Override
  public List<Page> pages() {
    Catalogue catalogue =
        loading.isDone()
            ? knowledge().pages()
            : Catalogue.load(BuiltInExpert.class.getClassLoader());
    return List.copyOf(catalogue.pages());
  }

  @Override
  public Guide guide() {
    return Guide.load(BuiltInExpert.class.getClassLoader());
  }

  @Override
  public SortedMap<String, SortedSet<String>> symptoms() {
    return Symptoms.of(SignatureBase.builtin(), KnowledgeBase.builtIn());
  }

  @Override
  public SortedMap<String, Integer> counts() {
    KnowledgeBase rules = KnowledgeBase.builtIn();
    SortedMap<String, Integer> counts = new TreeMap<>();
    counts.put("problems", rules.types().size());
    counts.put("rules", rules.outlines().size());
    counts.put("signatures", SignatureBase.builtin().size());
    rules
        .reference()
        .forEach(fact -> counts.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
    return counts;
  }

  @Override
  public String rulesDigest() {
    return String.join(
        "", RuleTables.lines(BuiltInExpert.class.getClassLoader(), RuleTables.DIGEST));
  }
}
