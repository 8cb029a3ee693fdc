package dev.ichor.boot;

import dev.ichor.collect.UnreadableInputException;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.fact.Cluster;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import dev.ichor.verify.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often the confirmed cause of real threads comes first. {@code .ci/measure FOLDER} runs it
 * over any folder of threads.
 */
final class Accuracy {

  private Accuracy() {}

  /**
   * What was concluded of a thread.
   *
   * @param thread the thread
   * @param standing roots and unexplained symptoms, in order
   * @param candidates ids of candidates
   */
  record Result(RealThread thread, List<Conclusion> standing, List<String> candidates) {

    /** Place of the confirmed cause among what stands, from 1; 0 when it is not there. */
    int place() {
      for (int i = 0; i < standing.size(); i++) {
        if (thread.wants(standing.get(i).id())) {
          return i + 1;
        }
      }
      return 0;
    }

    /** Wrong ones of severity error or above that stand ahead of the confirmed cause. */
    List<String> wrongAhead() {
      int right = place() == 0 ? standing.size() : place() - 1;
      return standing.subList(0, right).stream()
          .filter(conclusion -> conclusion.severity().compareTo(Severity.ERROR) >= 0)
          .filter(conclusion -> thread.diagnosable() || conclusion.kind() == Kind.CAUSE)
          .map(Conclusion::id)
          .toList();
    }

    private String line() {
      String mark =
          !wrongAhead().isEmpty() ? "WRONG" : !thread.diagnosable() ? "open" : placeWords();
      return String.format(
          Locale.ROOT,
          "%-7s %-5s %-48s want %-40s got %s%s",
          mark,
          thread.input(),
          thread.id(),
          thread.want(),
          standing.stream().map(one -> one.id() + "/" + one.severity()).toList(),
          candidates.isEmpty() ? "" : " could be " + candidates);
    }

    private String placeWords() {
      return place() == 0 ? "missed" : place() == 1 ? "first" : "place " + place();
    }
  }

  /** Diagnoses one thread as a person would give it. */
  static Result of(RealThread thread) throws Exception {
    Statements statements = thread.statements();
    Report report;
    BuiltInExpert expert = new BuiltInExpert();
    if (thread.quotes().isEmpty()) {
      report = expert.conclude(request(Path.of("-")), beside(statements, nothing()), stage -> {});
    } else {
      Path text = Files.createTempFile("thread", ".txt");
      try {
        Files.writeString(text, String.join("\n", thread.quotes()) + "\n");
        report = expert.diagnose(request(text), stage -> {}, survey -> beside(statements, survey));
      } catch (UnreadableInputException nothingRecognised) {
        report = expert.conclude(request(Path.of("-")), beside(statements, nothing()), stage -> {});
      } finally {
        Files.delete(text);
      }
    }
    return new Result(
        thread,
        report.conclusions().stream()
            .filter(one -> one.role() == Role.ROOT || one.role() == Role.UNEXPLAINED)
            .toList(),
        report.conclusions().stream()
            .filter(one -> one.role() == Role.CANDIDATE)
            .map(Conclusion::id)
            .distinct()
            .toList());
  }

  private static Request request(Path input) {
    return new Request(List.of(input), List.of(), null, List.of(), List.of(), Severity.ERROR);
  }

  private static Survey beside(@Nullable Statements stated, Survey seen) {
    return stated == null ? seen : stated.beside(seen);
  }

  /** What is seen where nothing was pasted. */
  private static Survey nothing() {
    List<Observation> seen = new ArrayList<>();
    Evidence nowhere =
        new Evidence(
            ArtefactId.TALOS_INFOS, NodeName.CLUSTER, new Locator.Given("thread"), null, "");
    seen.add(new Observation(new Cluster("cluster"), nowhere));
    for (ArtefactId artefact : ArtefactId.values()) {
      if (artefact.scope() == ArtefactId.Scope.CLUSTER) {
        seen.add(
            new Observation(
                new NotExamined(artefact, NodeName.CLUSTER, Reason.NOT_IN_INPUT), nowhere));
      }
    }
    Header header = new Header("text", Instant.EPOCH, null, null, null, List.of(), null, 0, 0);
    return new Survey(header, seen, List.of());
  }

  /** Of the decidable threads of an input, how many come first or among the first three, in %. */
  record Score(int threads, int first, int firstThree) {

    static Score of(List<Result> results) {
      return new Score(
          results.size(),
          (int) results.stream().filter(result -> result.place() == 1).count(),
          (int) results.stream().filter(r -> r.place() >= 1 && r.place() <= 3).count());
    }

    String words() {
      return String.format(
          Locale.ROOT,
          "%d threads, first %d (%.1f %%), among the first three %d (%.1f %%)",
          threads,
          first,
          100.0 * first / Math.max(1, threads),
          firstThree,
          100.0 * firstThree / Math.max(1, threads));
    }
  }

  static List<Result> decidable(List<Result> results, String input) {
    return results.stream()
        .filter(result -> result.thread().diagnosable() && result.thread().input().equals(input))
        .toList();
  }

  /** Prints a line for each thread of the folder given, then the shares. */
  @SuppressWarnings("SystemOut") // a measurement is printed
  public static void main(String[] arguments) throws Exception {
    List<Result> results = new ArrayList<>();
    String only = arguments.length > 1 ? arguments[1] : "";
    for (RealThread thread : RealThread.in(Path.of(arguments[0]))) {
      if (!thread.id().matches(only.isEmpty() ? ".*" : only)) {
        continue;
      }
      Result result = of(thread);
      System.out.println(result.line());
      results.add(result);
    }
    System.out.println();
    System.out.println("text   " + Score.of(decidable(results, "text")).words());
    System.out.println("facts  " + Score.of(decidable(results, "facts")).words());
    System.out.println(
        "without facts written down: "
            + results.stream()
                .map(Result::thread)
                .filter(thread -> thread.input().equals("facts") && thread.statements() == null)
                .map(RealThread::id)
                .collect(Collectors.joining(" ")));
    System.out.println(
        "wrong of severity error or above ahead of the right one: "
            + results.stream()
                .filter(result -> !result.wrongAhead().isEmpty())
                .map(result -> result.thread().id() + " " + result.wrongAhead())
                .collect(Collectors.joining("; ")));
  }
}
