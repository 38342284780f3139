@NullMarked
package nl.regiodeals.render.internal;

import org.jspecify.annotations.NullMarked;
