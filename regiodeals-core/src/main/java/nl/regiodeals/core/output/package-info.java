/**
 * What is made as files: a {@link nl.regiodeals.core.output.OutputFolder folder} that many are made
 * in and that changes as a whole or not at all, names that mean the same on every system, packages
 * of the same bytes for the same parts, and who publishes them.
 */
@NullMarked
package nl.regiodeals.core.output;

import org.jspecify.annotations.NullMarked;
