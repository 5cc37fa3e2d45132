package org.tenfold.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;

/** The version that the build has written into our settings. */
public final class BuildVersion implements CommandLine.IVersionProvider {
  private static final String FILE = "/application.properties";
  private static final String NAME = "tenfold.version";

  @Override
  public String[] getVersion() throws IOException {
    Properties settings = new Properties();
    try (InputStream in = BuildVersion.class.getResourceAsStream(FILE)) {
      if (in != null) {
        settings.load(in);
      }
    }
    String version = settings.getProperty(NAME, "");
    return new String[] {
      "Tenfold " + (version.isEmpty() || version.startsWith("@") ? "(not packaged)" : version),
      "Java " + Runtime.version()
    };
  }
}
