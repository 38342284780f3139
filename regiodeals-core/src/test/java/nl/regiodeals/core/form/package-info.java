/** Tests of the report form. */
@NullMarked
package nl.regiodeals.core.form;

import org.jspecify.annotations.NullMarked;
