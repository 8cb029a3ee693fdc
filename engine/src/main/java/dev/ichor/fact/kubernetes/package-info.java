/** Facts about Kubernetes objects. */
@NullMarked
package dev.ichor.fact.kubernetes;

import org.jspecify.annotations.NullMarked;
