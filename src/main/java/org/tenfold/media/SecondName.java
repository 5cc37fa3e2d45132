package org.tenfold.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Another name of a file, so that either may go and the bytes stay. */
public final class SecondName {
  private SecondName() {}

  /**
   * Takes no room and no time where the file system knows links; else it is a copy.
   *
   * @throws NoSuchFileException when {@code file} is not there
   * @throws FileAlreadyExistsException when the name is taken
   */
  public static void of(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.copy(file, name);
    }
  }
}
