package nl.regiodeals.examples.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"regiodeals " + (version == null ? "0.1.0-SNAPSHOT" : version)};
  }
}
