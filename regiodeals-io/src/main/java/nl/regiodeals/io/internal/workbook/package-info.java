/**
 * Workbooks as Excel (XLSX) and OpenDocument (ODS) keep them: written, read within limits, and
 * marked. What they are about is not known here, but for the tables of a portfolio.
 */
@NullMarked
package nl.regiodeals.io.internal.workbook;

import org.jspecify.annotations.NullMarked;
