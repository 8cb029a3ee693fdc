/** Facts about kubelet. */
@NullMarked
package dev.ichor.fact.kubelet;

import org.jspecify.annotations.NullMarked;
