@NullMarked
package nl.regiodeals.core.geography;

import org.jspecify.annotations.NullMarked;
