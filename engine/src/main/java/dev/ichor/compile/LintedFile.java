package dev.ichor.compile;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * A parsed file on its way through the lint.
 *
 * @param source the file
 * @param descriptor what the parser made of it
 * @param types what its imports make of simple names
 * @param faults where faults go
 */
record LintedFile(
    RuleSource source, PackageDescr descriptor, FactTypes types, Consumer<LintFault> faults) {

  void fault(int line, String what, String expected, String wayOut) {
    faults.accept(new LintFault(source.path(), Math.max(line, 0), what, expected, wayOut));
  }

  void fault(BaseDescr at, String what, String expected, String wayOut) {
    fault(at.getLine(), what, expected, wayOut);
  }

  /** Names of the conclusion types that the file declares. */
  Set<String> declared() {
    Set<String> names = new TreeSet<>();
    for (TypeDeclarationDescr type : descriptor.getTypeDeclarations()) {
      names.add(type.getTypeName());
    }
    return names;
  }
}
