/** Facts about etcd. */
@NullMarked
package dev.ichor.fact.etcd;

import org.jspecify.annotations.NullMarked;
