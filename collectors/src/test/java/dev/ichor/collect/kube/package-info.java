/** Tests of the Kubernetes source against real servers on loopback. */
@NullMarked
package dev.ichor.collect.kube;

import org.jspecify.annotations.NullMarked;
