/**
 * Merges what regions delivered into a new version of the portfolio, and lists what changed between
 * two versions.
 */
@NullMarked
package nl.regiodeals.core.merge;

import org.jspecify.annotations.NullMarked;
