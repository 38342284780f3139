/** Tests of merging and comparing. */
@NullMarked
package nl.regiodeals.core.merge;

import org.jspecify.annotations.NullMarked;
