@NullMarked
package nl.regiodeals.core.schema;

import org.jspecify.annotations.NullMarked;
