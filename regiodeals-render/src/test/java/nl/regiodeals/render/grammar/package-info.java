/** Whether numbers, nouns and verbs in what people read agree. */
@NullMarked
package nl.regiodeals.render.grammar;

import org.jspecify.annotations.NullMarked;
