/**
 * How what was read becomes records of the model: trees and rows of values, each with its place,
 * and what is told where they do not fit.
 */
@NullMarked
package nl.regiodeals.io.internal.bind;

import org.jspecify.annotations.NullMarked;
