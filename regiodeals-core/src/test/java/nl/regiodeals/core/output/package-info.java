@NullMarked
package nl.regiodeals.core.output;

import org.jspecify.annotations.NullMarked;
