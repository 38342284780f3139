/**
 * Long work: how far it is, how it is stopped, and how it is spread over threads. Whoever
 * interrupts a thread that works for this library stops that work promptly, and nothing
 * half-written remains.
 */
@NullMarked
package nl.regiodeals.core.work;

import org.jspecify.annotations.NullMarked;
