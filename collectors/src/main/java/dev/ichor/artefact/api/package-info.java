/** Answers of the Talos API as protobuf-JSON: what observers read of running machines. */
@NullMarked
package dev.ichor.artefact.api;

import org.jspecify.annotations.NullMarked;
