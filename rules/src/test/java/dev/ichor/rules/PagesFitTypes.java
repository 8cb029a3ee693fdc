package dev.ichor.rules;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pages say of their conclusions fits the declared types: placeholders are key fields, and the
 * subject is the first key field that is named as the page's subject.
 */
final class PagesFitTypes implements Check {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]\\w*)}");

  @Override
  public List<String> faults(WholeBase base) {
    List<String> faults = new ArrayList<>();
    base.pages()
        .forEach(
            (id, page) ->
                base.type(id)
                    .ifPresent(
                        type -> {
                          subject(page, type, faults);
                          placeholders(page, type, faults);
                        }));
    return faults;
  }

  private static void subject(Page page, ProblemType type, List<String> faults) {
    String wanted = page.subject().lower();
    if (type.subjectKind() != page.subject()
        || !type.subjectField().equals(wanted)
        || !type.keys().contains(wanted)) {
      faults.add(
          Catalogue.path(page.id())
              + ": the subject is "
              + wanted
              + ", but the table says "
              + type.subjectKind().lower()
              + " in the field '"
              + type.subjectField()
              + "' of "
              + type.keys()
              + "; declare '"
              + wanted
              + "' with @key");
    }
  }

  private static void placeholders(Page page, ProblemType type, List<String> faults) {
    String all =
        String.join(
            "\n", page.sentence(), page.meaning(), page.knows(), page.todo(), page.confusedWith());
    Matcher placeholder = PLACEHOLDER.matcher(all);
    while (placeholder.find()) {
      if (!type.keys().contains(placeholder.group(1))) {
        faults.add(
            Catalogue.path(page.id())
                + ": "
                + placeholder.group()
                + " is no key field of the conclusion, which has "
                + type.keys());
      }
    }
  }
}
