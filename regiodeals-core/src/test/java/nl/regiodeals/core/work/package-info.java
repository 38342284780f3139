@NullMarked
package nl.regiodeals.core.work;

import org.jspecify.annotations.NullMarked;
