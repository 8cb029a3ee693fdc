/** Facts about machines and the services of Talos. */
@NullMarked
package dev.ichor.fact.machine;

import org.jspecify.annotations.NullMarked;
