package dev.ichor.rules;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.verify.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pages and cases name rows that the coverage contract has, and each row of a page has a case. */
final class RowsExist implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    List<String> faults = new ArrayList<>();
    base.pages()
        .forEach(
            (id, page) -> {
              Set<String> served = new TreeSet<>();
              base.casesOf(id).forEach(given -> served.addAll(given.rows()));
              for (String row : page.rows()) {
                known(base, Catalogue.path(id), row, faults);
                if (!served.contains(row)) {
                  faults.add(Catalogue.path(id) + ": no case serves its row " + row);
                }
              }
            });
    base.allCases().forEach(given -> rows(base, given, faults));
    return faults;
  }

  private static void rows(WholeBase base, Case given, List<String> faults) {
    given.rows().forEach(row -> known(base, given.origin(), row, faults));
    if (!given.mustNot().isEmpty()) {
      known(base, given.origin(), given.mustNot(), faults);
    }
  }

  private static void known(WholeBase base, String where, String row, List<String> faults) {
    if (!base.contractRows().contains(row)) {
      faults.add(where + ": the coverage contract has no row " + row);
    }
  }
}
