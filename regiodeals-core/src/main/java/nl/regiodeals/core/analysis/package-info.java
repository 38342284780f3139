/**
 * The analysis of a portfolio: totals that record what they leave out, the state of affairs per
 * tranche, the helix profile of deals, indicators against their targets, and what must be reported
 * over a year. Figures record what they were computed from.
 */
@NullMarked
package nl.regiodeals.core.analysis;

import org.jspecify.annotations.NullMarked;
