@NullMarked
package nl.regiodeals.core.model;

import org.jspecify.annotations.NullMarked;
