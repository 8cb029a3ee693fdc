/**
 * Ichor's own minimal definitions of the Talos API messages it reads; filled by the live source.
 */
@NullMarked
package dev.ichor.proto;

import org.jspecify.annotations.NullMarked;
