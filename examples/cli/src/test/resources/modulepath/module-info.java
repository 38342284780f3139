/** An application of another party, that opens nothing. */
module nl.example.app {
  requires java.logging;
  requires nl.regiodeals.io;
  requires nl.regiodeals.render;
}
