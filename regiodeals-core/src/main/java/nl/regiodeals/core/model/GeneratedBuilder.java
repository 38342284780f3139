package nl.regiodeals.core.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Style of the generated builders: without annotations from libraries. Retained in the source only;
 * otherwise anyone who compiles against the model would need the generator too.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PUBLIC,
    allowedClasspathAnnotations = Override.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@interface GeneratedBuilder {}
