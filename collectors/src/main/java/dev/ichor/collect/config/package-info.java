/** Configurations of machines and of the client as input, before or after they are applied. */
@NullMarked
package dev.ichor.collect.config;

import org.jspecify.annotations.NullMarked;
