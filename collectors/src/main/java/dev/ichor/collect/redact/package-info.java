/**
 * What is done to readings before anybody sees or keeps them: secrets are taken out, and names and
 * addresses are replaced where a snapshot must not tell whose cluster it shows.
 */
@NullMarked
package dev.ichor.collect.redact;

import org.jspecify.annotations.NullMarked;
