package dev.ichor.cli;

import dev.ichor.boot.Expert;
import dev.ichor.boot.LiveRequest;
import dev.ichor.boot.Looked;
import dev.ichor.boot.Request;
import dev.ichor.boot.UnusableRulesException;
import dev.ichor.catalogue.Guide;
import dev.ichor.catalogue.Page;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.live.Tally;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.observation.Survey;
import dev.ichor.render.StandardAnswers;
import dev.ichor.render.StandardReports;
import dev.ichor.report.Report;
import dev.ichor.report.UnknownNameException;
import dev.ichor.report.WhyNot;
import dev.ichor.whatif.Repair;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A user at a terminal, with an expert who gives one prepared report. */
final class Session implements Expert {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<LiveRequest> looks = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private Report report = StandardReports.findings();
  private boolean terminal;
  private int columns;
  private @Nullable Reading reading;
  private boolean interrupted;
  private Runnable deed = () -> {};

  Session(Path home) {
    this.home = home;
  }

  Session reporting(Report other) {
    this.report = other;
    return this;
  }

  Session with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Lets looks at running clusters read this. */
  Session reading(Reading one) {
    this.reading = one;
    return this;
  }

  /** Lets looks at running clusters end before their time. */
  void interrupted() {
    this.interrupted = true;
  }

  /** Lets something happen while a running cluster is looked at. */
  void meanwhile(Runnable deed) {
    this.deed = deed;
  }

  Session atATerminal() {
    this.terminal = true;
    return this;
  }

  Session columns(int number) {
    this.columns = number;
    return this;
  }

  /** Types a command; what it writes replaces what the last one wrote. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    Terminal world =
        new Terminal(
            InputStream.nullInputStream(),
            stream(out),
            stream(err),
            terminal,
            terminal,
            terminal,
            columns,
            environment,
            home,
            Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    int exitCode = Main.run(world, () -> this, arguments);
    world.flush();
    return exitCode;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  List<Request> requests() {
    return requests;
  }

  @Override
  public Survey read(Request request, Consumer<String> stages) throws UnreadableInputException {
    requests.add(request);
    stages.accept("reading");
    for (Path input : request.inputs()) {
      if (!Files.exists(input)) {
        throw new UnreadableInputException("there is no " + input);
      }
    }
    return new Survey(report.header(), List.of(), List.of());
  }

  @Override
  public List<Repair> repairs(Report concluded, Survey survey) {
    return List.of();
  }

  @Override
  public Report conclude(Request request, Survey survey, Consumer<String> stages)
      throws UnusableRulesException {
    if (request.only().contains("nonsense")) {
      throw new UnusableRulesException("there is no problem or area \"nonsense\"");
    }
    if (request.only().contains("crash")) {
      throw new IllegalStateException("a bug");
    }
    return report;
  }

  @Override
  public Looked look(LiveRequest request, ReadingSink recorder, Consumer<String> stages)
      throws UnreadableInputException, InterruptedException {
    looks.add(request);
    if ("missing".equals(request.talos().context())) {
      throw new UnreadableInputException("there is no context \"missing\"");
    }
    if (reading != null) {
      recorder.take(reading);
    }
    deed.run();
    if (interrupted) {
      throw new InterruptedException();
    }
    return new Looked(
        report,
        new Survey(report.header(), List.of(), List.of()),
        new Tally(312, 4_200_000, 5, 4, 20, 2));
  }

  /** The requests for running clusters so far. */
  List<LiveRequest> looks() {
    return looks;
  }

  @Override
  public WhyNot whyNot(Survey survey, String id, String on) throws UnknownNameException {
    if (!id.equals("etcd.quorum-lost")) {
      throw new UnknownNameException("there is no problem '" + id + "'");
    }
    return StandardAnswers.FALSE;
  }

  @Override
  public List<String> ruleText(String at) {
    return List.of("rule \"at " + at + "\"", "when", "    ControlPlane()", "end");
  }

  @Override
  public List<Page> pages() {
    return List.of(page("etcd.quorum-lost"), page("etcd.unhealthy"), page("kubelet.unhealthy"));
  }

  private static Page page(String id) {
    return new Page(
        id,
        Kind.CAUSE,
        Severity.CRITICAL,
        SubjectKind.CLUSTER,
        "etcd has lost its quorum",
        List.of(),
        List.of(),
        List.of("learn-more/etcd"),
        "0.1",
        "More than half of the members are gone.",
        "No leader is seen.",
        List.of(),
        "1. Look (risk: none):\n   `talosctl etcd status`",
        "");
  }

  @Override
  public Guide guide() {
    return new Guide(
        List.of(
            new Guide.Section(3, "etcd Quorum is Lost", "etcd-quorum-is-lost", List.of("G48"))));
  }

  @Override
  public SortedMap<String, SortedSet<String>> symptoms() {
    return new TreeMap<>(
        Map.of("etcdserver: no leader", new TreeSet<>(List.of("etcd.quorum-lost"))));
  }

  @Override
  public SortedMap<String, Integer> counts() {
    return new TreeMap<>(Map.of("problems", pages().size()));
  }

  @Override
  public String rulesDigest() {
    return "sha256:0011";
  }
}
