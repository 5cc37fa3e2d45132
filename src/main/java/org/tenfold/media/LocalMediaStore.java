package org.tenfold.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A {@link MediaStore} in a local folder: {@code ab/cdef…}, two levels so that no folder grows too
 * large.
 */
public final class LocalMediaStore implements MediaStore {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  private final Path root;

  public LocalMediaStore(Path root) {
    this.root = root;
  }

  @Override
  public String adopt(Path file) {
    try {
      String key = sha256(file);
      Path target = path(key);
      Files.createDirectories(target.getParent());
      if (Files.exists(target)) {
        Files.delete(file);
      } else {
        moveInto(file, target);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be stored: is the disk full?", e);
    }
  }

  @Override
  public Path path(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a media key: " + key);
    }
    return root.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  /** Never shows a half-written file under its key, even when {@code file} lies on another disk. */
  private static void moveInto(Path file, Path target) throws IOException {
    Path beside = Files.createTempFile(target.getParent(), "incoming", null);
    Files.move(file, beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
