package dev.ichor.compile;

import dev.ichor.inference.RuleOutline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Compiles DRL into the classes of the executable model and the tables that go with them. */
public final class RuleCompiler {

  private RuleCompiler() {}

  /**
   * What compiling gives.
   *
   * @param classes path of each class file and its bytes, sorted
   * @param models names of the model classes, sorted
   * @param problemRows rows of the table of problem types, sorted by id
   * @param outlines outline of each rule, in order of file and line
   */
  public record Compiled(
      Map<String, byte[]> classes,
      List<String> models,
      List<String> problemRows,
      List<RuleOutline> outlines) {}

  /**
   * Compiles all sources together.
   *
   * @throws RuleFaultException naming every fault with its file
   */
  public static Compiled compile(List<RuleSource> sources) {
    List<RuleSource> sorted =
        sources.stream()
            .sorted(Comparator.comparing(RuleSource::path))
            .collect(Collectors.toList());
    List<String> rows = new ArrayList<>();
    List<RuleOutline> outlines = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (RuleSource source : sorted) {
      PackageDescr descriptor = parse(source, faults);
      if (descriptor != null) {
        rows.addAll(problemRows(source, descriptor));
        outlines.addAll(Outlines.of(source, descriptor));
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleFaultException(faults);
    }
    Map<String, byte[]> files = generate(sorted);
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".class")) {
            classes.put(path, bytes);
          } else if (path.endsWith("/drools-model")) {
            models.addAll(modelNames(bytes));
          }
        });
    models.sort(Comparator.naturalOrder());
    rows.sort(Comparator.naturalOrder());
    return new Compiled(classes, models, rows, outlines);
  }

  /** The file also holds lines such as {@code Drools-Model-Version:10.2.0}. */
  private static List<String> modelNames(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().filter(l -> !l.contains(":")).toList();
  }

  /** Parses one file; null with faults added when it has syntax errors. */
  static @org.jspecify.annotations.Nullable PackageDescr parse(
      RuleSource source, List<String> faults) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr descriptor = parser.parse(null, source.text());
      parser.getErrors().forEach(error -> faults.add(source.path() + ": " + error.getMessage()));
      return parser.hasErrors() ? null : descriptor;
    } catch (DroolsParserException e) {
      faults.add(source.path() + ": " + e.getMessage());
      return null;
    }
  }

  private static List<String> problemRows(RuleSource source, PackageDescr descriptor) {
    List<String> rows = new ArrayList<>();
    for (TypeDeclarationDescr type : descriptor.getTypeDeclarations()) {
      List<String> keys =
          type.getFields().values().stream()
              .filter(field -> field.getAnnotation("key") != null)
              .map(TypeFieldDescr::getFieldName)
              .toList();
      String subject = keys.contains(source.subjectKind()) ? source.subjectKind() : "";
      rows.add(
          String.join(
              "\t",
              source.problemId(),
              descriptor.getNamespace() + "." + type.getTypeName(),
              source.subjectKind(),
              subject,
              String.join(",", keys)));
    }
    return rows;
  }

  private static Map<String, byte[]> generate(List<RuleSource> sources) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("dev.ichor", "rules", "1"));
    for (RuleSource source : sources) {
      files.write("src/main/resources/dev/ichor/rules/" + source.path(), source.text());
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<String> faults =
        builder.getResults().getMessages(Message.Level.ERROR).stream()
            .map(message -> message.getPath() + ":" + message.getLine() + ": " + message.getText())
            .toList();
    if (!faults.isEmpty()) {
      throw new RuleFaultException(faults);
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    Map<String, byte[]> out = new LinkedHashMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class") || name.endsWith("/drools-model")) {
        out.put(name, module.getBytes(name));
      }
    }
    return out;
  }
}
