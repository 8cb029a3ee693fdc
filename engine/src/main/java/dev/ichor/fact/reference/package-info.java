/** What holds of releases rather than of a cluster: facts of every inference, from data files. */
@NullMarked
package dev.ichor.fact.reference;

import org.jspecify.annotations.NullMarked;
