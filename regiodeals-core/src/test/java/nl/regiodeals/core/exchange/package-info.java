@NullMarked
package nl.regiodeals.core.exchange;

import org.jspecify.annotations.NullMarked;
