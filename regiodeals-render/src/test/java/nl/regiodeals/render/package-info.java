@NullMarked
package nl.regiodeals.render;

import org.jspecify.annotations.NullMarked;
