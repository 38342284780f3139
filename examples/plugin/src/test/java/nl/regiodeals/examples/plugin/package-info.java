/** The plug-in at work, as a jar among jars and as a module. */
@NullMarked
package nl.regiodeals.examples.plugin;

import org.jspecify.annotations.NullMarked;
