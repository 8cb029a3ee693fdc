package dev.ichor.cli;

import dev.ichor.boot.Expert;
import dev.ichor.catalogue.Page;
import dev.ichor.render.Documentation;
import dev.ichor.render.PageText;
import dev.ichor.render.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ichor rules}: what Ichor knows. */
@Command(
    name = "rules",
    description = "What Ichor knows: list, show, docs.",
    footer = {"", "Examples:", "  ichor rules list etcd", "  ichor rules show etcd.quorum-lost"})
final class RulesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Missing command: list, show or docs");
    }
  }

  /** {@code ichor rules list}. */
  @Command(
      name = "list",
      description = "Lists the problems that Ichor knows: id, severity, kind, sentence.",
      footer = {"", "Examples:", "  ichor rules list", "  ichor rules list etcd"})
  static final class ListCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
        arity = "0..1",
        paramLabel = "AREA|TEXT",
        description = "An area, or a part of an id.")
    private String part = "";

    ListCommand(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws FailedCommandException {
      List<Page> pages =
          context.expert().get().pages().stream().filter(page -> page.id().contains(part)).toList();
      if (pages.isEmpty()) {
        throw new FailedCommandException(
            ExitCode.RULES, "no problem has \"" + part + "\" in its id");
      }
      int longest = pages.stream().mapToInt(page -> page.id().length()).max().orElse(0);
      PrintStream out = context.terminal().out();
      for (Page page : pages) {
        out.println(
            padded(page.id(), longest)
                + "  "
                + padded(page.severity().lower(), 8)
                + "  "
                + padded(page.kind().name().toLowerCase(Locale.ROOT), 7)
                + "  "
                + page.sentence());
      }
      return ExitCode.OK;
    }

    private static String padded(String text, int width) {
      return text + " ".repeat(Math.max(0, width - text.length()));
    }
  }

  /** {@code ichor rules docs}. */
  @Command(
      name = "docs",
      description = {
        "Writes the pages of all problems as Markdown, with indexes by area, by heading of the",
        "official guide and by the text of symptoms."
      },
      footer = {"", "Examples:", "  ichor rules docs handbook", "  ichor rules docs docs/problems"})
  static final class DocsCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FOLDER", description = "Where to write; made if it is missing.")
    private Path folder = Path.of("");

    DocsCommand(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws FailedCommandException {
      Expert expert = context.expert().get();
      Map<String, String> files =
          Documentation.files(expert.pages(), expert.guide(), expert.symptoms());
      for (Map.Entry<String, String> file : files.entrySet()) {
        write(folder.resolve(file.getKey()), file.getValue());
      }
      context.terminal().err().println("ichor: " + files.size() + " files in " + folder);
      return ExitCode.OK;
    }

    private static void write(Path file, String text) throws FailedCommandException {
      try {
        Path parent = file.getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new FailedCommandException(
            ExitCode.USAGE,
            file + " cannot be written (" + Sentences.of(e) + "); name a folder that can",
            e);
      }
    }
  }

  /** {@code ichor rules show}. */
  @Command(
      name = "show",
      description = "Shows the page of a problem: what it means, how Ichor knows, what to do.",
      footer = {
        "",
        "Examples:",
        "  ichor rules show etcd.quorum-lost",
        "  ichor rules show quorum-lost"
      })
  static final class ShowCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "ID", description = "The problem's id, or its last part.")
    private String id = "";

    @Mixin private LookOptions look = new LookOptions();

    ShowCommand(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws FailedCommandException {
      List<Page> pages = context.expert().get().pages();
      List<Page> found =
          pages.stream()
              .filter(page -> page.id().equals(id) || page.id().endsWith("." + id))
              .toList();
      if (found.size() == 1) {
        Style style = look.style(context.terminal());
        context.terminal().out().print(PageText.render(found.get(0), style));
        return ExitCode.OK;
      }
      throw new FailedCommandException(ExitCode.RULES, wrong(pages, found));
    }

    private String wrong(List<Page> pages, List<Page> found) {
      if (!found.isEmpty()) {
        return "\"" + id + "\" is several problems: " + ids(found);
      }
      List<Page> near = pages.stream().filter(page -> page.id().contains(id)).toList();
      return "there is no problem \""
          + id
          + "\"; "
          + (near.isEmpty() ? "\"ichor rules list\" shows all" : "there are: " + ids(near));
    }

    private static String ids(List<Page> pages) {
      return String.join(", ", pages.stream().map(Page::id).toList());
    }
  }
}
