package dev.ichor.collect.bundle;

import dev.ichor.observation.SkippedInput;
import java.util.ArrayList;
import java.util.List;

/** What was read of a bundle so far. */
final class Harvest {

  private final List<EntryReader.Result> results = new ArrayList<>();
  private final List<SkippedInput> skipped = new ArrayList<>();

  void add(EntryReader.Result result) {
    results.add(result);
    if (result.skipped() != null) {
      skipped.add(result.skipped());
    }
  }

  void skip(String rawPath, String reason) {
    skipped.add(new SkippedInput(EntryPath.printable(rawPath), reason));
  }

  List<EntryReader.Result> results() {
    return results;
  }

  List<SkippedInput> skipped() {
    return skipped;
  }
}
