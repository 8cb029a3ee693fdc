package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.Reason;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps the end of a log while it streams by, in bounded memory. */
final class LogTail {

  private final LogLimit limit;
  private ByteString kept = ByteString.EMPTY;
  private boolean cut;

  LogTail(LogLimit limit) {
    this.limit = limit;
  }

  /** Takes the next piece; pieces end anywhere. */
  void add(ByteString piece) {
    kept = kept.concat(piece);
    if (kept.size() >= limit.bytes() + limit.bytes() / 4L) {
      shorten();
    }
  }

  private void shorten() {
    if (kept.size() > limit.bytes()) {
      int from = afterLine(kept.size() - limit.bytes());
      kept = ByteString.copyFrom(kept.substring(from).toByteArray());
      cut = true;
    }
  }

  /** Where the first whole line begins that starts at a place or later. */
  private int afterLine(int place) {
    ByteString.ByteIterator bytes = kept.substring(place - 1).iterator();
    int at = place - 1;
    while (bytes.hasNext()) {
      at++;
      if (bytes.nextByte() == '\n') {
        return at;
      }
    }
    return kept.size();
  }

  /** What is wanted of the log: all of it, or its end. */
  Answer answer() {
    shorten();
    Duration since = limit.since();
    ByteString recent = since == null ? kept : RecentLines.of(kept, since);
    if (recent.size() < kept.size()) {
      return new Answer.Part(
          recent, Reason.EXCERPT, "only lines of the last " + words(since) + " were kept");
    }
    return cut
        ? new Answer.Part(
            kept, Reason.EXCERPT, "only the last " + kept.size() + " bytes of it were kept")
        : new Answer.Whole(kept);
  }

  private static String words(@Nullable Duration since) {
    return since == null ? "" : since.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
