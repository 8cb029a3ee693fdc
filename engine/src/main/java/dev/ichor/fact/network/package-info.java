/** Facts about addresses, names and connections. */
@NullMarked
package dev.ichor.fact.network;

import org.jspecify.annotations.NullMarked;
