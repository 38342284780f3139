/**
 * Notices about what is wrong or worth knowing: a {@link nl.regiodeals.core.notice.Notice} has a
 * stable code, a severity, the {@link nl.regiodeals.core.notice.Subject thing} it is about, the
 * {@link nl.regiodeals.core.notice.Place place} it was read from, a message and a hint.
 */
@NullMarked
package nl.regiodeals.core.notice;

import org.jspecify.annotations.NullMarked;
