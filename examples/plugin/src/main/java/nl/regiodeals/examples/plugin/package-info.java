/**
 * What a third-party jar can add without any change to the library. It is found through {@code
 * META-INF/services} on the class path, and through {@code provides} on the module path.
 */
@NullMarked
package nl.regiodeals.examples.plugin;

import org.jspecify.annotations.NullMarked;
