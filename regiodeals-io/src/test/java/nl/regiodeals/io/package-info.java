@NullMarked
package nl.regiodeals.io;

import org.jspecify.annotations.NullMarked;
