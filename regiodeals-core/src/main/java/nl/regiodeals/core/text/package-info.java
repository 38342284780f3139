/**
 * Words and notation per language: text bundles with named placeholders, and how money, numbers and
 * dates are written and read.
 */
@NullMarked
package nl.regiodeals.core.text;

import org.jspecify.annotations.NullMarked;
