/**
 * Checks: functions from a portfolio to notices. The library's own checks are registered like those
 * of third parties, through {@link java.util.ServiceLoader}.
 */
@NullMarked
package nl.regiodeals.core.check;

import org.jspecify.annotations.NullMarked;
