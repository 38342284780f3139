@NullMarked
package nl.regiodeals.core.analysis;

import org.jspecify.annotations.NullMarked;
