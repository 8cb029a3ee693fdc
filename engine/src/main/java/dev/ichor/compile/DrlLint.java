package dev.ichor.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Checks rules before they are compiled: they only declare, they conclude in one way, and they
 * treat the unknown as unknown. What it lets through is declarative; what it cannot read it
 * reports.
 */
public final class DrlLint {

  private static final Pattern LINE = Pattern.compile("Line (\\d+):");

  private DrlLint() {}

  /** Every fault of some files that belong together, sorted by file and line. */
  public static List<LintFault> lint(List<RuleSource> sources) {
    Set<LintFault> faults = new LinkedHashSet<>();
    List<LintedFile> files = new ArrayList<>();
    for (RuleSource source :
        sources.stream().sorted(Comparator.comparing(RuleSource::path)).toList()) {
      List<String> syntax = new ArrayList<>();
      PackageDescr descriptor = RuleCompiler.parse(source, syntax);
      syntax.forEach(message -> faults.add(syntaxFault(source, message)));
      if (descriptor != null) {
        files.add(new LintedFile(source, descriptor, new FactTypes(descriptor), faults::add));
      }
    }
    ConclusionGraph graph = ConclusionGraph.of(files);
    for (LintedFile file : files) {
      FileShape.check(file);
      for (RuleDescr rule : file.descriptor().getRules()) {
        RuleShape.check(file, rule);
        ConditionShape.check(file, rule);
        GuardedAbsence.check(file, rule, graph.conclusions());
      }
    }
    graph.check();
    return faults.stream().sorted().toList();
  }

  private static LintFault syntaxFault(RuleSource source, String message) {
    Matcher line = LINE.matcher(message);
    return new LintFault(
        source.path(),
        line.find() ? Integer.parseInt(line.group(1)) : 0,
        message.substring(message.indexOf(": ") + 2),
        "a file that the DRL parser can read",
        "Compare it with etcd/space-exhausted.drl, as `ichor rules show` prints it");
  }
}
