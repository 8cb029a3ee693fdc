package dev.ichor.compile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule's name line, annotations and right-hand side. */
final class RuleShape {

  private static final String LITERAL =
      "\\$\\w+|\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+|true|false|(?:[A-Z]\\w*\\.)+[A-Z][A-Z0-9_]*";

  private static final Pattern CONCLUSION =
      Pattern.compile(
          "\\s*insertLogical\\s*\\(\\s*new\\s+(\\w+)\\s*\\(\\s*(?:(?:"
              + LITERAL
              + ")(?:\\s*,\\s*(?:"
              + LITERAL
              + "))*)?\\s*\\)\\s*\\)\\s*;\\s*");

  private static final List<String> CONFIDENCES = List.of("certain", "likely", "possible");

  private RuleShape() {}

  static void check(LintedFile file, RuleDescr rule) {
    if (rule.isQuery()) {
      file.fault(rule, "query " + rule.getName(), "rules only", "Write a rule that concludes");
      return;
    }
    for (String attribute : rule.getAttributes().keySet()) {
      file.fault(
          rule,
          attribute + " of rule \"" + rule.getName() + "\"",
          "no attribute: rules hold whatever the order in which they are run",
          "Remove it, and say in conditions what it was for");
    }
    if (rule.getParentName() != null && !rule.getParentName().isEmpty()) {
      file.fault(
          rule,
          "extends \"" + rule.getParentName() + "\"",
          "a rule that stands for itself",
          "Repeat the conditions, or conclude an intermediate problem");
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      file.fault(rule, "named consequences", "one right-hand side", "Split the rule");
    }
    String concluded = conclusion(file, rule);
    rule.getAnnotations().forEach(annotation -> annotation(file, rule, annotation));
    if (file.declared().contains(concluded) && rule.getAnnotation("confidence") == null) {
      file.fault(
          rule,
          "rule \"" + rule.getName() + "\" without confidence",
          "one of " + CONFIDENCES,
          "Write `@confidence( likely )` behind the name");
    }
  }

  private static String conclusion(LintedFile file, RuleDescr rule) {
    String text = String.valueOf(rule.getConsequence());
    Matcher matcher = CONCLUSION.matcher(text);
    int line = Math.max(rule.getConsequenceLine(), rule.getLine());
    if (!matcher.matches()) {
      file.fault(
          line,
          "right-hand side `" + text.strip().replaceAll("\\s+", " ") + "`",
          "exactly one insertLogical( new Type( bound variables and literals ) );",
          "Bind in the conditions what it needs, and make a rule of each further conclusion");
      return "";
    }
    String type = matcher.group(1);
    if (!file.declared().contains(type) && !List.of("Explains", "Expected").contains(type)) {
      file.fault(
          line,
          "new " + type,
          "a type that this file declares, Explains or Expected",
          "Move the rule beside the declaration of " + type);
    }
    return type;
  }

  private static void annotation(LintedFile file, RuleDescr rule, AnnotationDescr annotation) {
    if (!annotation.getName().equals("confidence")) {
      file.fault(
          rule, "@" + annotation.getName(), "@confidence and no other annotation", "Remove it");
      return;
    }
    Object value = annotation.getValueMap().size() == 1 ? annotation.getSingleValue() : null;
    String given = String.valueOf(value).replace("\"", "").toLowerCase(Locale.ROOT);
    if (value == null || !CONFIDENCES.contains(given)) {
      file.fault(
          rule,
          "@confidence( " + annotation.getValueMap() + " )",
          "one of " + CONFIDENCES,
          "Write `@confidence( likely )`");
    }
  }
}
