package nl.regiodeals.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the jar; only the name if it runs from a folder of classes. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {version == null ? "regiodeals" : "regiodeals " + version};
  }
}
