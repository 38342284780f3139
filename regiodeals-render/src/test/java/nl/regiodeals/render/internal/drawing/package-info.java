@NullMarked
package nl.regiodeals.render.internal.drawing;

import org.jspecify.annotations.NullMarked;
