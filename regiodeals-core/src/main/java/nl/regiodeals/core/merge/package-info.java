/**
 * From what regions delivered to a new version of the portfolio, and what changed between two
 * versions.
 */
@NullMarked
package nl.regiodeals.core.merge;

import org.jspecify.annotations.NullMarked;
