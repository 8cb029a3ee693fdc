package dev.ichor.boot;

import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets readings through until it is closed. What comes too late for the report must not stand in
 * the recording either, else a later diagnosis of that would say more.
 */
final class Gate implements ReadingSink {

  private final ReadingSink behind;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  Gate(ReadingSink behind) {
    this.behind = behind;
  }

  @Override
  public void take(Reading reading) {
    lock.readLock().lock();
    try {
      if (!closed) {
        behind.take(reading);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for readings that are on their way, and lets no other through. */
  void close() {
    lock.writeLock().lock();
    try {
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
