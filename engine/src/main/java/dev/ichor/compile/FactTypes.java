package dev.ichor.compile;

import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** Finds the fact records that simple names in a DRL file stand for, by the file's imports. */
final class FactTypes {

  private final List<String> imports;

  FactTypes(PackageDescr descriptor) {
    this.imports = descriptor.getImports().stream().map(ImportDescr::getTarget).toList();
  }

  List<ArtefactId> seenIn(List<String> simpleNames) {
    return artefacts(simpleNames, SeenIn::value);
  }

  List<ArtefactId> authority(List<String> simpleNames) {
    return artefacts(
        simpleNames, seen -> seen.authority().length > 0 ? seen.authority() : seen.value());
  }

  private List<ArtefactId> artefacts(
      List<String> simpleNames, Function<SeenIn, ArtefactId[]> which) {
    List<ArtefactId> artefacts = new ArrayList<>();
    for (String name : simpleNames) {
      find(name)
          .map(type -> type.getAnnotation(SeenIn.class))
          .ifPresent(seen -> artefacts.addAll(Arrays.asList(which.apply(seen))));
    }
    return artefacts.stream().distinct().sorted().toList();
  }

  /** The class that a simple name stands for; empty for types that DRL declares. */
  Optional<Class<?>> find(String simpleName) {
    for (String target : imports) {
      if (target.endsWith(".*")) {
        Optional<Class<?>> found = load(target.substring(0, target.length() - 1) + simpleName);
        if (found.isPresent()) {
          return found;
        }
      } else if (target.endsWith("." + simpleName)) {
        return load(target);
      }
    }
    return Optional.empty();
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, FactTypes.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
