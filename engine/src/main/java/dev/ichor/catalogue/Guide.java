package dev.ichor.catalogue;

import dev.ichor.fact.Version;
import dev.ichor.inference.RuleTables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The headings of Talos's official troubleshooting guide, in its order.
 *
 * @param sections its headings
 */
public record Guide(List<Section> sections) {

  /** Where the headings stand: level, title, anchor, rows. */
  private static final String RESOURCE = "dev/ichor/rules/guide.tsv";

  private static final String SITE = "https://docs.siderolabs.com/talos/";
  private static final String PAGE = "/troubleshooting/troubleshooting";
  private static final String NEWEST = "v1.13";

  /** A defensive copy keeps the record immutable. */
  public Guide {
    sections = List.copyOf(sections);
  }

  /**
   * A heading.
   *
   * @param level 1 for the guide itself, 2 and 3 below
   * @param title its words
   * @param anchor its place on the page; empty for the top
   * @param rows rows of the coverage contract that it holds, e.g. {@code G43}
   */
  public record Section(int level, String title, String anchor, List<String> rows) {

    /** A defensive copy keeps the record immutable. */
    public Section {
      rows = List.copyOf(rows);
    }

    /** Whether a problem serves a row of the heading. */
    public boolean holds(Page page) {
      return page.rows().stream().anyMatch(rows::contains);
    }

    /**
     * Where the official guide says it, for the Talos version that the cluster runs.
     *
     * @param talos the version as seen, e.g. {@code v1.12.4}; anything else: the newest guide known
     */
    public String url(String talos) {
      String version =
          Version.parse(talos).map(v -> "v" + v.major() + "." + v.minor()).orElse(NEWEST);
      return SITE + version + PAGE + (anchor.isEmpty() ? "" : "#" + anchor);
    }
  }

  /** The guide that comes with the rules of a class loader. */
  public static Guide load(ClassLoader loader) {
    List<Section> sections = new ArrayList<>();
    for (String row : RuleTables.lines(loader, RESOURCE)) {
      if (!row.startsWith("#")) {
        String[] columns = row.split("\t", -1);
        sections.add(
            new Section(
                Integer.parseInt(columns[0]),
                columns[1],
                columns[2],
                columns[3].isEmpty() ? List.of() : Arrays.asList(columns[3].split(" "))));
      }
    }
    return new Guide(sections);
  }
}
