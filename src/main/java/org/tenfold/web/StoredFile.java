package org.tenfold.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with a file of the media store. The type is ours, never the uploader's; Spring answers
 * range requests. What lies in the store never changes, so a browser may keep it, but no proxy may.
 */
public final class StoredFile {
  public static final MediaType MP4 = MediaType.parseMediaType("video/mp4");

  private StoredFile() {}

  public static ResponseEntity<Resource> answer(Path file, MediaType type) {
    if (!Files.isRegularFile(file)) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(12)).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; media-src 'self'; img-src 'self'")
        .body(new FileSystemResource(file));
  }
}
