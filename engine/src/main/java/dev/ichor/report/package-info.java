/** What a diagnosis found, in one total order. */
@NullMarked
package dev.ichor.report;

import org.jspecify.annotations.NullMarked;
