/**
 * Snapshots: what a look at a cluster read, kept in a file in the layout of a support bundle, so
 * that a later diagnosis reads the same documents from the same places.
 */
@NullMarked
package dev.ichor.collect.snapshot;

import org.jspecify.annotations.NullMarked;
