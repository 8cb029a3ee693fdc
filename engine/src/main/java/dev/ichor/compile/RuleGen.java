package dev.ichor.compile;

import dev.ichor.catalogue.Page;
import dev.ichor.catalogue.PageReader;
import dev.ichor.catalogue.PageTable;
import dev.ichor.compile.RuleCompiler.Compiled;
import dev.ichor.inference.RuleTables;
import dev.ichor.yaml.FileFaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Build step: compiles the rule base below a resource folder into class files and tables, so that
 * loading it needs no compiler.
 */
public final class RuleGen {

  private static final Pattern SUBJECT = Pattern.compile("(?m)^subject:\\s*(\\S+)");

  private RuleGen() {}

  /** Arguments: resource folder, output folder. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).resolve("dev/ichor/rules");
    Path out = Path.of(args[1]);
    try {
      dropOldClasses(out.resolve("dev/ichor/rules"));
      write(RuleCompiler.compile(sources(root)), out);
      lines(out.resolve(PageTable.RESOURCE), PageTable.rows(pages(root)));
      lines(out.resolve(RuleTables.DIGEST), List.of(digest(root)));
    } catch (RuleFaultException | FileFaultException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Every DRL file below a folder, with the subject kind that the page beside it names. */
  public static List<RuleSource> sources(Path root) throws IOException {
    List<RuleSource> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        sources.add(new RuleSource(path, Files.readString(file), subjectKind(file)));
      }
    }
    return sources;
  }

  /** The page of every DRL file below a folder that has one beside it, sorted by id. */
  private static Collection<Page> pages(Path root) throws IOException {
    SortedMap<String, Page> pages = new TreeMap<>();
    for (RuleSource source : sources(root)) {
      String path = source.path().replaceFirst("\\.drl$", ".md");
      Path file = root.resolve(path);
      if (Files.exists(file)) {
        Page page = PageReader.read(path, Files.readString(file));
        pages.put(page.id(), page);
      }
    }
    return pages.values();
  }

  /** Tells one state of the rules and pages below a folder from every other. */
  private static String digest(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha256.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        sha256.update(Files.readAllBytes(file));
        sha256.update((byte) 0);
      }
      return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String subjectKind(Path drl) throws IOException {
    Path page = Path.of(drl.toString().replaceFirst("\\.drl$", ".md"));
    if (!Files.exists(page)) {
      return "";
    }
    Matcher subject = SUBJECT.matcher(Files.readString(page));
    return subject.find() ? subject.group(1) : "";
  }

  /** A class of the run before would stand in the way of a type that now has other fields. */
  private static void dropOldClasses(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path old : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        Files.delete(old);
      }
    }
  }

  private static void write(Compiled compiled, Path out) throws IOException {
    for (var file : compiled.classes().entrySet()) {
      Path target = out.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    lines(out.resolve(RuleTables.MODELS), compiled.models());
    lines(out.resolve(RuleTables.PROBLEMS), compiled.problemRows());
    lines(out.resolve(RuleTables.OUTLINES), RuleTables.rows(compiled.outlines()));
  }

  private static void lines(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }
}
