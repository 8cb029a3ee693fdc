/** Tests of the observers of configurations. */
@org.jspecify.annotations.NullMarked
package dev.ichor.artefact.config;
