/**
 * Writes, reads within limits, and marks workbooks in Excel (XLSX) and OpenDocument (ODS) format.
 * Except for the tables of a portfolio, this package does not know what they are about.
 */
@NullMarked
package nl.regiodeals.io.internal.workbook;

import org.jspecify.annotations.NullMarked;
