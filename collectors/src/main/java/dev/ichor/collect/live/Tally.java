package dev.ichor.collect.live;

/**
 * How much was read of a cluster.
 *
 * @param calls calls made, those that failed among them
 * @param bytes size of the documents they gave
 * @param machines machines asked
 * @param answering those that answered at all
 * @param deferred documents left unread because no question depends on them
 * @param machinesWithDeferred machines they belong to
 */
public record Tally(
    int calls, long bytes, int machines, int answering, int deferred, int machinesWithDeferred) {}
