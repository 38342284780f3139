@NullMarked
package nl.regiodeals.core.check;

import org.jspecify.annotations.NullMarked;
