/** Workbooks: what stands in their cells, and how XLSX and ODS write and read that. */
@NullMarked
package nl.regiodeals.io.internal.sheet;

import org.jspecify.annotations.NullMarked;
