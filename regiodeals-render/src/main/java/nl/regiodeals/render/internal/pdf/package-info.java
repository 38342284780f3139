/**
 * Documents as tagged PDF: PDF/A-3a and PDF/UA-1. Laid out here, with PDFBox: what a document needs
 * is little, and a tree of tags for hundreds of pages takes general tools many seconds.
 */
@NullMarked
package nl.regiodeals.render.internal.pdf;

import org.jspecify.annotations.NullMarked;
