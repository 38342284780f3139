/** The library's own checks, one file for each subject. */
@NullMarked
package nl.regiodeals.core.check.internal;

import org.jspecify.annotations.NullMarked;
