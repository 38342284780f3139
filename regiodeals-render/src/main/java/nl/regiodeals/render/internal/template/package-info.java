/**
 * Templates: where they come from, what they may do, and how what they write becomes a document.
 */
@NullMarked
package nl.regiodeals.render.internal.template;

import org.jspecify.annotations.NullMarked;
