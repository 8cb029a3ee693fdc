package dev.ichor.report;

import dev.ichor.catalogue.Guide;
import dev.ichor.catalogue.Guide.Section;
import dev.ichor.catalogue.Page;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A diagnosis told along the headings of the official guide. */
public final class GuideWalk {

  /** What a diagnosis says of a heading. */
  public enum State {
    /** A problem of the heading was concluded and is not excused. */
    FAULT,
    /** All problems of the heading that can exist here were ruled out or are normal right now. */
    OK,
    /** Something that would decide was not looked at. */
    NOT_EXAMINED,
    /** Nothing of the heading can exist here. */
    NOT_APPLICABLE;

    /** The state in lower case, e.g. {@code not examined}. */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One heading.
   *
   * @param section the heading
   * @param state what is said of it
   * @param found what was concluded, in the report's order
   * @param expected what is normal right now
   * @param ruledOut number of its problems that were ruled out
   * @param open ids of its problems that could not be decided
   * @param hints commands that would tell, each once
   */
  public record Stop(
      Section section,
      State state,
      List<Conclusion> found,
      List<Conclusion> expected,
      int ruledOut,
      List<String> open,
      List<String> hints) {

    /** Defensive copies keep the record immutable. */
    public Stop {
      found = List.copyOf(found);
      expected = List.copyOf(expected);
      open = List.copyOf(open);
      hints = List.copyOf(hints);
    }
  }

  private final Report report;
  private final Collection<Page> pages;

  private GuideWalk(Report report, Collection<Page> pages) {
    this.report = report;
    this.pages = pages;
  }

  /** Every heading that holds rows, in the guide's order. */
  public static List<Stop> of(Report report, Guide guide, Collection<Page> pages) {
    GuideWalk walk = new GuideWalk(report, pages);
    return guide.sections().stream()
        .filter(section -> !section.rows().isEmpty())
        .map(walk::stop)
        .toList();
  }

  private Stop stop(Section section) {
    Set<String> ids =
        pages.stream()
            .filter(section::holds)
            .map(Page::id)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Conclusion> found = new ArrayList<>();
    List<Conclusion> expected = new ArrayList<>();
    for (Conclusion one : report.conclusions()) {
      if (ids.contains(one.id()) && one.role() != Role.CANDIDATE) {
        (one.role() == Role.EXPECTED ? expected : found).add(one);
      }
    }
    Set<String> left = new TreeSet<>(ids);
    found.forEach(one -> left.remove(one.id()));
    expected.forEach(one -> left.remove(one.id()));
    left.removeAll(report.verdict().notApplicable());
    Set<String> open = new TreeSet<>();
    Set<String> hints = new LinkedHashSet<>();
    for (Undecided undecided : report.notExamined()) {
      if (left.contains(undecided.id())) {
        open.add(undecided.id());
        hints.add(undecided.hint());
      }
    }
    left.removeAll(open);
    State state =
        !found.isEmpty()
            ? State.FAULT
            : !open.isEmpty()
                ? State.NOT_EXAMINED
                : left.isEmpty() && expected.isEmpty() ? State.NOT_APPLICABLE : State.OK;
    return new Stop(
        section, state, found, expected, left.size(), List.copyOf(open), List.copyOf(hints));
  }
}
