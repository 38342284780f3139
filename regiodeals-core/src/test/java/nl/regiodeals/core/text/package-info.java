@NullMarked
package nl.regiodeals.core.text;

import org.jspecify.annotations.NullMarked;
