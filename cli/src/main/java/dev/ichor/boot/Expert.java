package dev.ichor.boot;

import dev.ichor.catalogue.Guide;
import dev.ichor.catalogue.Page;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import dev.ichor.report.UnknownNameException;
import dev.ichor.report.WhyNot;
import dev.ichor.whatif.Repair;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;

/** What the commands ask: diagnoses, and the knowledge they rest on. */
public interface Expert {

  /**
   * Looks at the inputs, concludes and reports.
   *
   * @param request what to look at
   * @param stages told in a few words what is being done
   * @throws UnreadableInputException when nothing of an input can be used
   * @throws UnusableRulesException when the selection names no problem
   */
  default Report diagnose(Request request, Consumer<String> stages)
      throws UnreadableInputException, UnusableRulesException {
    return conclude(request, read(request, stages), stages);
  }

  /**
   * Looks at the inputs.
   *
   * @param request what to look at
   * @param stages told in a few words what is being done
   * @throws UnreadableInputException when nothing of an input can be used
   */
  Survey read(Request request, Consumer<String> stages) throws UnreadableInputException;

  /**
   * Concludes from what was seen, be it just now or in an earlier run, and reports.
   *
   * @param request which problems to look for
   * @param survey what was seen
   * @param stages told in a few words what is being done
   * @throws UnusableRulesException when the selection names no problem
   */
  Report conclude(Request request, Survey survey, Consumer<String> stages)
      throws UnusableRulesException;

  /**
   * Looks at a running cluster, concludes and reports.
   *
   * @param request where it is, and how much may be asked of it
   * @param recorder takes every reading without its secrets, from several threads
   * @param stages told in a few words what is being done
   * @throws UnreadableInputException when no target is known
   * @throws UnusableRulesException when the selection names no problem
   * @throws InterruptedException when the user does not want to wait
   */
  Looked look(LiveRequest request, ReadingSink recorder, Consumer<String> stages)
      throws UnreadableInputException, UnusableRulesException, InterruptedException;

  /**
   * Says what kept a problem from being concluded.
   *
   * @param survey what was seen
   * @param id the problem, or the end of its id
   * @param on its subject; empty for any
   * @throws UnknownNameException when there is no such problem or it is of something else
   */
  WhyNot whyNot(Survey survey, String id, String on) throws UnknownNameException;

  /**
   * The smallest sets of causes whose removal clears every problem of severity error or above.
   *
   * @param report what was concluded
   * @param survey from what
   */
  List<Repair> repairs(Report report, Survey survey);

  /** The lines of the rule at a place such as {@code etcd/quorum-lost.drl:17}; none if unknown. */
  List<String> ruleText(String at);

  /** The pages of all problems, sorted by id. */
  List<Page> pages();

  /** The headings of the official troubleshooting guide. */
  Guide guide();

  /** For each text that programs print, sorted, the problems that it can lead to. */
  SortedMap<String, SortedSet<String>> symptoms();

  /** How much Ichor knows: the number of each kind of knowledge. */
  SortedMap<String, Integer> counts();

  /** A digest of the rules and pages, {@code sha256:…}. */
  String rulesDigest();
}
