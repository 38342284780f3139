package nl.regiodeals.core.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builder of a record is generated: with no annotation of a library in it. Kept in the
 * source only, or whoever compiles against the model would need the generator as well.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PUBLIC,
    allowedClasspathAnnotations = Override.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@interface GeneratedBuilder {}
