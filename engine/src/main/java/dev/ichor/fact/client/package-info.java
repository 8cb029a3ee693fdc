/** What the client of the Talos API is configured with, and what it says. */
@NullMarked
package dev.ichor.fact.client;

import org.jspecify.annotations.NullMarked;
