package org.tenfold.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/** Puts into words why a place that a person named cannot be written to. */
public final class Output {
  private Output() {}

  public static void write(Path target, Writing writing) {
    try {
      writing.run();
    } catch (FileAlreadyExistsException e) {
      throw refused(target, Message.of("console.already-there", e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw refused(target, Message.of("console.no-folder"), e);
    } catch (AccessDeniedException e) {
      throw refused(target, Message.of("console.denied"), e);
    } catch (IOException e) {
      throw refused(target, Message.text(String.valueOf(e.getMessage())), e);
    }
  }

  private static InvalidInput refused(Path target, Message reason, IOException cause) {
    return new InvalidInput(cause, "console.cannot-write", target, reason);
  }

  /** What may fail. */
  public interface Writing {
    void run() throws IOException;
  }
}
