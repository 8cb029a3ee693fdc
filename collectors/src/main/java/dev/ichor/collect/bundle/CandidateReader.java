package dev.ichor.collect.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads entries on two threads; what comes out does not depend on who was first. */
final class CandidateReader {

  private static final int THREADS = 2;

  private final EntryReader reader;
  private final BundleLimits limits;

  CandidateReader(EntryReader reader, BundleLimits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /** Reads entries in order until together they reach the limit. */
  void read(List<Candidate> candidates, Harvest harvest) {
    List<Callable<EntryReader.Result>> tasks = new ArrayList<>();
    long left = limits.totalBytes();
    for (Candidate candidate : candidates.stream().sorted(Candidate.ORDER).toList()) {
      long most = Math.min(candidate.size(), limits.bytesOf(candidate.path()));
      boolean fits = most <= left;
      left -= fits && candidate.fault() == null ? most : 0;
      tasks.add(() -> fits ? read(candidate, most) : refuseBeyondTotal(candidate));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<EntryReader.Result> result : threads.invokeAll(tasks)) {
        harvest.add(result.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading failed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private EntryReader.Result refuseBeyondTotal(Candidate candidate) {
    String why = "not read: all entries together exceed " + limits.totalBytes() + " bytes";
    return reader.refuse(candidate.path(), candidate.place(), why);
  }

  private EntryReader.Result read(Candidate candidate, long most) {
    String fault = candidate.fault();
    if (fault != null) {
      return reader.refuse(candidate.path(), candidate.place(), fault);
    }
    try (InputStream content = candidate.content().open()) {
      EntryBody body = new EntryBody(content, most);
      return reader.read(candidate.path(), candidate.place(), body, candidate.crc());
    } catch (IOException e) {
      return reader.refuse(candidate.path(), candidate.place(), Faults.words(e));
    }
  }
}
