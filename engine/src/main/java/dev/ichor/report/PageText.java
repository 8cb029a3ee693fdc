package dev.ichor.report;

import dev.ichor.catalogue.Page;
import dev.ichor.catalogue.Page.Risk;
import dev.ichor.catalogue.Page.Step;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says about one conclusion: its texts with the placeholders filled. */
final class PageText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern LOOK =
      Pattern.compile(
          "talosctl\\s(?:.*\\s)?(?:get|service|services|logs|dmesg|containers|netstat|memory|mounts|health"
              + "|time|version|processes|stats|events|list|ls|image|etcd (?:members|status|alarm list))\\b.*"
              + "|kubectl\\s(?:.*\\s)?(?:get|describe|logs|top)\\b.*"
              + "|(?:dig|openssl\\s+s_client)\\s.*|curl\\s+-[skSfIL]+\\s+'https?://[^']*'");

  private PageText() {}

  static String fill(String text, Map<String, String> params) {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    return placeholder.replaceAll(
        found -> Matcher.quoteReplacement(params.getOrDefault(found.group(1), found.group())));
  }

  static List<Remedy> remedies(Page page, Map<String, String> params) {
    return page.steps().stream()
        .map(
            step ->
                new Remedy(
                    fill(step.text(), params), fill(step.command(), params), step.risk().dashed()))
        .toList();
  }

  /** The read-only looks among a page's steps. */
  static List<NextCheck> looks(Page page, Map<String, String> params) {
    List<NextCheck> looks = new ArrayList<>();
    for (Step step : page.steps()) {
      if (step.risk() == Risk.NONE && LOOK.matcher(step.command()).matches()) {
        looks.add(
            new NextCheck(
                fill(step.text(), params), fill(step.command(), params), List.of(page.id())));
      }
    }
    return looks;
  }
}
