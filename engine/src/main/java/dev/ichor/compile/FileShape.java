package dev.ichor.compile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** What may stand in a file besides rules: its package, imports and conclusion types. */
final class FileShape {

  private static final Pattern IMPORT =
      Pattern.compile(
          "dev\\.ichor\\.(fact(\\.\\w+)*|conclusion|rules\\.\\w+)\\.(\\*|[A-Z]\\w*)"
              + "|java\\.util\\.(List|Set|Optional)");
  private static final Set<String> KEY_TYPES =
      Set.of("String", "int", "Integer", "long", "Long", "boolean", "Boolean");

  private FileShape() {}

  static void check(LintedFile file) {
    PackageDescr descriptor = file.descriptor();
    packageName(file, descriptor);
    for (ImportDescr used : descriptor.getImports()) {
      if (!IMPORT.matcher(used.getTarget()).matches()) {
        file.fault(
            used,
            "import " + used.getTarget(),
            "types of dev.ichor.fact, dev.ichor.conclusion, dev.ichor.rules, or List, Set, Optional",
            "Let an observer state as a fact what the rule needs");
      }
    }
    forbidden(file, "a static import", descriptor.getFunctionImports());
    forbidden(file, "an accumulate function import", descriptor.getAccumulateImports());
    forbidden(file, "a global", descriptor.getGlobals());
    forbidden(file, "a function", descriptor.getFunctions());
    forbidden(file, "an attribute for all rules", descriptor.getAttributes());
    forbidden(file, "an entry point", descriptor.getEntryPointDeclarations());
    forbidden(file, "a window", descriptor.getWindowDeclarations());
    forbidden(file, "an enum declaration", descriptor.getEnumDeclarations());
    descriptor.getTypeDeclarations().forEach(type -> declaration(file, type));
  }

  private static void packageName(LintedFile file, PackageDescr descriptor) {
    String path = file.source().path();
    int slash = path.lastIndexOf('/');
    String area = slash < 0 ? "" : path.substring(0, slash).replace("-", "").replace('/', '.');
    String wanted = "dev.ichor.rules." + area;
    if (!wanted.equals(descriptor.getNamespace())) {
      file.fault(
          1,
          "package " + descriptor.getNamespace(),
          "package " + wanted,
          "The package is the folder's name without dashes; rename it or move the file");
    }
  }

  private static void forbidden(
      LintedFile file, String what, Collection<? extends BaseDescr> found) {
    found.forEach(
        one ->
            file.fault(one, what, "a package, imports, declared problems and rules", "Remove it"));
  }

  private static void declaration(LintedFile file, TypeDeclarationDescr type) {
    if (type.getSuperTypes().size() != 1
        || !List.of("Problem", "dev.ichor.conclusion.Problem").contains(type.getSuperTypeName())) {
      file.fault(
          type,
          "declare " + type.getTypeName() + " extends " + type.getSuperTypes(),
          "a type that extends Problem",
          "Write `declare " + type.getTypeName() + " extends Problem`");
    }
    for (AnnotationDescr annotation : type.getAnnotations()) {
      file.fault(type, "@" + annotation.getName(), "no annotation on a type", "Remove it");
    }
    type.getFields().values().forEach(field -> field(file, field));
  }

  private static void field(LintedFile file, TypeFieldDescr field) {
    String name = field.getFieldName();
    String type = field.getPattern().getObjectType();
    if (!KEY_TYPES.contains(type) && file.types().find(type).isEmpty()) {
      file.fault(
          field,
          name + " : " + type,
          "a type of dev.ichor.fact or one of " + KEY_TYPES.stream().sorted().toList(),
          "Import the type, or name the thing by a String");
    }
    if (Expressions.breaksTheCompiler(name)) {
      file.fault(field, name + " : " + type, Expressions.OTHER_NAME, "Rename the field");
    }
    if (field.getInitExpr() != null && !field.getInitExpr().isEmpty()) {
      file.fault(field, name + " = " + field.getInitExpr(), "no initial value", "Remove it");
    }
    for (String annotation : field.getAnnotationNames()) {
      if (!annotation.equals("key")) {
        file.fault(field, "@" + annotation, "@key", "Remove it");
      }
    }
  }
}
