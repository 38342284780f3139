/**
 * The form in which a region delivers its yearly progress report (voortgangsrapportage, VGR): which
 * sheets it has, what each column asks, what is prefilled, and what a region may change. The module
 * {@code regiodeals-io} writes and reads it as a file.
 */
@NullMarked
package nl.regiodeals.core.form;

import org.jspecify.annotations.NullMarked;
