/** What the formats share: trees of what was read, and how they become records. */
@NullMarked
package nl.regiodeals.io.internal;

import org.jspecify.annotations.NullMarked;
