/**
 * Writing files: a {@link nl.regiodeals.core.output.OutputFolder folder} of many files that changes
 * as a whole or not at all, names that mean the same on every system, zip packages with the same
 * bytes for the same parts, and their publisher.
 */
@NullMarked
package nl.regiodeals.core.output;

import org.jspecify.annotations.NullMarked;
