package nl.regiodeals.examples.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version, which the build writes into {@code version.txt}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {
      "regiodeals "
          + Resources.toString(
                  Resources.getResource(Version.class, "version.txt"), StandardCharsets.UTF_8)
              .strip()
    };
  }
}
