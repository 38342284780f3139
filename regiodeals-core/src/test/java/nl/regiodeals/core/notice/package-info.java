@NullMarked
package nl.regiodeals.core.notice;

import org.jspecify.annotations.NullMarked;
