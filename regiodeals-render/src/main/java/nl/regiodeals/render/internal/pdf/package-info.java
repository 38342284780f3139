/**
 * Documents as tagged PDF: PDF/A-3a and PDF/UA-1. The layout is done here, with PDFBox: documents
 * need little of it, and general tools take many seconds for the tag tree of hundreds of pages.
 */
@NullMarked
package nl.regiodeals.render.internal.pdf;

import org.jspecify.annotations.NullMarked;
