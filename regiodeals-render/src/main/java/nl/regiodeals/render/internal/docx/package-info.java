/** Word documents: Office Open XML (ECMA-376). */
@NullMarked
package nl.regiodeals.render.internal.docx;

import org.jspecify.annotations.NullMarked;
