/**
 * Checks: functions from a portfolio to notices. The library's own are registered the way a third
 * party's are, through {@link java.util.ServiceLoader}.
 */
@NullMarked
package nl.regiodeals.core.check;

import org.jspecify.annotations.NullMarked;
