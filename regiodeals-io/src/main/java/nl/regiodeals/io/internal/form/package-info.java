/**
 * The form that a region fills in, in a workbook: its sheets as they are written, and what is
 * understood of what came back.
 */
@NullMarked
package nl.regiodeals.io.internal.form;

import org.jspecify.annotations.NullMarked;
