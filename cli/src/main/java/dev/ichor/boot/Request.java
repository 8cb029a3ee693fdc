package dev.ichor.boot;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Quieting;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to diagnose.
 *
 * @param inputs files and folders, {@code -} for what is pasted; together they are one cluster's
 *     evidence
 * @param standardInput what is pasted
 * @param identities files with keys for encrypted inputs
 * @param asOf the clock of all ages; null for the moment of collection
 * @param only ids and areas of problems to look for; empty for all
 * @param skip ids and areas of problems to leave out
 * @param failOn least impact that counts as a finding; null for none
 * @param quieting what is not told, or not as loudly
 */
public record Request(
    List<Path> inputs,
    InputStream standardInput,
    List<Path> identities,
    @Nullable Instant asOf,
    List<String> only,
    List<String> skip,
    @Nullable Severity failOn,
    Quieting quieting) {

  private static final InputStream NOTHING = InputStream.nullInputStream();

  /** Defensive copies keep the record immutable. */
  public Request {
    inputs = List.copyOf(inputs);
    identities = List.copyOf(identities);
    only = List.copyOf(only);
    skip = List.copyOf(skip);
  }

  /** A request about files alone, with wishes. */
  public Request(
      List<Path> inputs,
      List<Path> identities,
      @Nullable Instant asOf,
      List<String> only,
      List<String> skip,
      @Nullable Severity failOn,
      Quieting quieting) {
    this(inputs, NOTHING, identities, asOf, only, skip, failOn, quieting);
  }

  /** A request about files alone. */
  public Request(
      List<Path> inputs,
      List<Path> identities,
      @Nullable Instant asOf,
      List<String> only,
      List<String> skip,
      @Nullable Severity failOn) {
    this(inputs, NOTHING, identities, asOf, only, skip, failOn, Quieting.NONE);
  }
}
