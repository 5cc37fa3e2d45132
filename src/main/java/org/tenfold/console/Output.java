package org.tenfold.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/** Puts into words why a place that a person named cannot be written to. */
public final class Output {
  private Output() {}

  public static void write(Path target, Writing writing) {
    try {
      writing.run();
    } catch (FileAlreadyExistsException e) {
      throw refused(target, e.getMessage() + " is already there", e);
    } catch (NoSuchFileException e) {
      throw refused(target, "its folder does not exist", e);
    } catch (AccessDeniedException e) {
      throw refused(target, "it is not permitted", e);
    } catch (IOException e) {
      throw refused(target, String.valueOf(e.getMessage()), e);
    }
  }

  private static InvalidInput refused(Path target, @Nullable String reason, IOException cause) {
    return new InvalidInput(cause, "console.cannot-write", target, reason);
  }

  /** What may fail. */
  public interface Writing {
    void run() throws IOException;
  }
}
