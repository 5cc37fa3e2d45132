package org.tenfold.transfer.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a project's file as it comes, of any size: the JDK writes ZIP64 where it must. */
public final class ProjectFileWriter {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ZipOutputStream zip;

  /**
   * @param out stays open
   */
  public ProjectFileWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  /** Writes the lines of a table and says how many. */
  @FunctionalInterface
  public interface Lines {
    long write(OutputStream out);
  }

  public Manifest.Member table(String name, Lines lines) throws IOException {
    MessageDigest sha = Sha256.newDigest();
    begin(Manifest.table(name), Deflater.BEST_SPEED);
    OutputStream open =
        new FilterOutputStream(zip) {
          @Override
          public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
          }

          @Override
          public void close() {
            // the next member follows
          }
        };
    long rows = lines.write(new DigestOutputStream(open, sha));
    zip.closeEntry();
    return new Manifest.Member(name, rows, HexFormat.of().formatHex(sha.digest()));
  }

  /**
   * @return its bytes
   * @throws InvalidInput when the file is not what its key says
   */
  public long media(String key, Path file) throws IOException {
    MessageDigest sha = Sha256.newDigest();
    begin(Manifest.media(key), Deflater.NO_COMPRESSION); // videos are compressed already
    long bytes = Files.copy(file, new DigestOutputStream(zip, sha));
    zip.closeEntry();
    if (!HexFormat.of().formatHex(sha.digest()).equals(key)) {
      throw new InvalidInput("transfer.store-damaged", key);
    }
    return bytes;
  }

  /**
   * Nothing comes after it.
   *
   * @return its SHA-256
   */
  public String finish(Manifest manifest) throws IOException {
    byte[] text = JSON.writeValueAsBytes(manifest);
    begin(Manifest.NAME, Deflater.BEST_SPEED);
    zip.write(text);
    zip.closeEntry();
    zip.finish();
    zip.flush();
    return HexFormat.of().formatHex(Sha256.newDigest().digest(text));
  }

  private void begin(String name, int level) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.setLevel(level);
    zip.putNextEntry(entry);
  }
}
