/**
 * Turns the content of files into records of the model: trees and rows of values with their places,
 * and notices about what does not fit.
 */
@NullMarked
package nl.regiodeals.io.internal.bind;

import org.jspecify.annotations.NullMarked;
