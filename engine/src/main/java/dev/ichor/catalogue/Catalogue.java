package dev.ichor.catalogue;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.inference.RuleTables;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of all problems, by id. */
public final class Catalogue {

  private static final String ROOT = "dev/ichor/rules/";

  private final NavigableMap<String, Page> pages = new TreeMap<>();

  private Catalogue(Collection<Page> pages) {
    pages.forEach(page -> this.pages.put(page.id(), page));
  }

  /** A catalogue of the given pages. */
  public static Catalogue of(Collection<Page> pages) {
    return new Catalogue(pages);
  }

  /**
   * The pages of the problems that compiled rules conclude: from the table beside the rules where
   * there is one, else from the pages themselves.
   *
   * @throws IllegalStateException when a problem has no page
   * @throws dev.ichor.yaml.FileFaultException when a page cannot be understood
   */
  public static Catalogue load(ClassLoader loader) {
    List<String> table = RuleTables.lines(loader, PageTable.RESOURCE);
    return table.isEmpty() ? readAll(loader) : of(PageTable.pages(table));
  }

  private static Catalogue readAll(ClassLoader loader) {
    return of(
        RuleTables.lines(loader, RuleTables.PROBLEMS).stream()
            .map(row -> read(loader, row.split("\t", -1)[0]))
            .toList());
  }

  private static Page read(ClassLoader loader, String id) {
    String path = path(id);
    List<String> lines = RuleTables.lines(loader, ROOT + path);
    if (lines.isEmpty()) {
      throw new IllegalStateException("the problem " + id + " has no page " + path);
    }
    return PageReader.read(path, String.join("\n", lines));
  }

  /** Where the page of a problem stands below the rules, e.g. {@code etcd/quorum-lost.md}. */
  public static String path(String id) {
    return id.replaceFirst("\\.", "/") + ".md";
  }

  /** All pages, sorted by id. */
  public Collection<Page> pages() {
    return Collections.unmodifiableCollection(pages.values());
  }

  /** All ids, sorted. */
  public Collection<String> ids() {
    return Collections.unmodifiableSet(pages.keySet());
  }

  /** The page of a problem; empty when there is no such problem. */
  public Optional<Page> page(String id) {
    return Optional.ofNullable(pages.get(id));
  }

  /** The entries of all pages' lists {@code explains}, facts of every inference. */
  public List<ExplainsEntry> explains() {
    return pages.values().stream().flatMap(page -> page.explains().stream()).toList();
  }
}
