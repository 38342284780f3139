/**
 * The form in which a region delivers its yearly progress report (voortgangsrapportage, VGR): which
 * sheets it has, what each column asks, what is filled in beforehand, and what a region may change.
 * How a form becomes a file is the business of {@code regiodeals-io}.
 */
@NullMarked
package nl.regiodeals.core.form;

import org.jspecify.annotations.NullMarked;
