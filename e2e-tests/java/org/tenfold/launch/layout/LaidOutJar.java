package org.tenfold.launch.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged jar as it runs from its second start on, without the minute that a cache takes. */
public final class LaidOutJar {
  private LaidOutJar() {}

  /**
   * @param folder in which it is laid out, where it is not yet
   * @return a jar to be named as class path
   */
  public static Path of(Path packaged, Path folder) throws IOException {
    Path jar = folder.resolve(Layout.JAR);
    if (!Files.exists(jar)) {
      Unpacked.into(Files.createDirectory(folder), packaged);
    }
    return jar;
  }
}
