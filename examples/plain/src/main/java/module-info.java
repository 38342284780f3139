/** An application of core alone, which jlink makes a small runtime of. */
@org.jspecify.annotations.NullMarked
module nl.regiodeals.examples.plain {
  requires nl.regiodeals.core;
  requires static org.jspecify;
}
