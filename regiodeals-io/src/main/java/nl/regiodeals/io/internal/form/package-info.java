/**
 * The form that a region fills in, as a workbook: writes its sheets, and interprets a completed
 * form.
 */
@NullMarked
package nl.regiodeals.io.internal.form;

import org.jspecify.annotations.NullMarked;
