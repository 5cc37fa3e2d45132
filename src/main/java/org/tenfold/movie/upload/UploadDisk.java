package org.tenfold.movie.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import org.tenfold.media.DataFolder;

/** The disk that movies arrive on. */
@Component
class UploadDisk {
  private final DataFolder data;

  UploadDisk(DataFolder data) {
    this.data = data;
  }

  /** What this process may still write there. */
  long freeBytes() {
    try {
      return Files.getFileStore(data.uploads()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
