/** Observers of etcd's resources. */
@NullMarked
package dev.ichor.artefact.etcd;

import org.jspecify.annotations.NullMarked;
