package dev.ichor.collect.reading;

/** Takes readings as they come, from several threads at once. */
@FunctionalInterface
public interface ReadingSink {

  /** Takes one. */
  void take(Reading reading);
}
