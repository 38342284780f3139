/** The library's own checks, one file per subject. */
@NullMarked
package nl.regiodeals.core.check.internal;

import org.jspecify.annotations.NullMarked;
