package org.tenfold.intake.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tenfold.media.DataFolder;

/**
 * Takes a file from a browser, up to a limit that holds here whatever the browser says; of a larger
 * one, or one that breaks off, nothing stays.
 */
final class ImportUpload implements UploadHandler {
  private static final int BUFFER = 1 << 16;

  private final transient DataFolder data;
  private final long most;
  private final String tooLarge;
  private final transient Consumer<FileInHand> to;

  /**
   * @param most bytes of a file
   * @param to gets the whole file, in the thread of the request
   */
  ImportUpload(DataFolder data, long most, Consumer<FileInHand> to) {
    this.data = data;
    this.most = most;
    this.tooLarge = translate("import.too-large", most >> 20);
    this.to = to;
  }

  @Override
  public long getRequestSizeMax() {
    return most;
  }

  @Override
  public long getFileSizeMax() {
    return most;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    if (event.getFileSize() > most) {
      event.reject(tooLarge);
      return;
    }
    Path file = Files.createTempFile(data.work(), "import", null);
    boolean whole = false;
    try {
      whole = copy(event, file);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    if (whole) {
      to.accept(new FileInHand(file, event.getFileName()));
    } else {
      event.reject(tooLarge);
    }
  }

  /** Whether all of it is there. */
  private boolean copy(UploadEvent event, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = event.getInputStream();
        OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          return false;
        }
        out.write(buffer, 0, read);
      }
    }
    return true;
  }
}
