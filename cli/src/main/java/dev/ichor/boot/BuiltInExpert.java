package dev.ichor.boot;

import dev.ichor.catalogue.Page;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.report.Report;
import java.util.List;
import java.util.function.Consumer;

/** Wires the sources, the rules that come with Ichor, and the report. */
public final class BuiltInExpert implements Expert {

  @Override
  public Report diagnose(Request request, Consumer<String> stages)
      throws UnreadableInputException, UnusableRulesException {
    throw new UnreadableInputException("bundles cannot be read yet");
  }

  @Override
  public List<Page> pages() {
    return List.of();
  }

  @Override
  public String rulesDigest() {
    return "";
  }
}
