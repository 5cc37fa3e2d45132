package org.tenfold.backup.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.OwnerOnly;
import org.tenfold.media.Sha256;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One backup on its way: under another name until all of it has been read once more. */
public final class BackupWriter implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final String MEDIA = "media.tsv";
  static final String SUMS = "SHA256SUMS";

  private static final int BUFFER = 1 << 16;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path target;
  private final Path part;
  private final SortedMap<String, String> sums = new TreeMap<>();

  BackupWriter(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  static String table(String name) {
    return "tables/" + name + ".jsonl.gz";
  }

  /** Writes rows and says how many. */
  @FunctionalInterface
  public interface Lines {
    long write(OutputStream out);
  }

  public BackupManifest.Rows table(String name, Lines lines) throws IOException {
    OwnerOnly.folder(part.resolve("tables"));
    RowsHash hash = new RowsHash();
    long rows;
    try (OutputStream file = summed(table(name));
        OutputStream packed = new Fast(file)) {
      rows = lines.write(new Both(packed, hash));
    }
    return new BackupManifest.Rows(name, rows, hash.hex());
  }

  /**
   * @param files bytes of each, by key
   */
  public void media(Map<String, Long> files) throws IOException {
    try (OutputStream out = summed(MEDIA)) {
      for (Map.Entry<String, Long> file : files.entrySet()) {
        out.write((file.getKey() + "\t" + file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Reads all once more, and gives the backup its name.
   *
   * @return where it is
   */
  public Path finish(BackupManifest manifest) throws IOException {
    try (OutputStream out = summed(MANIFEST)) {
      out.write(JSON.writeValueAsBytes(manifest));
    }
    try (OutputStream out = Durable.create(part.resolve(SUMS))) {
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        out.write((sum.getValue() + "  " + sum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    WholeBackup unused = WholeBackup.open(part);
    Durable.folder(part.resolve("tables"));
    Durable.folder(part);
    if (Files.exists(target)) {
      throw new InvalidInput("backup.this-second", target);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Durable.folder(target.resolveSibling("."));
    return target;
  }

  private OutputStream summed(String name) throws IOException {
    MessageDigest sha = Sha256.newDigest();
    return new DigestOutputStream(Durable.create(part.resolve(name)), sha) {
      @Override
      public void close() throws IOException {
        super.close();
        sums.putIfAbsent(name, HexFormat.of().formatHex(sha.digest()));
      }
    };
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static final class Both extends FilterOutputStream {
    private final RowsHash hash;

    Both(OutputStream out, RowsHash hash) {
      super(out);
      this.hash = hash;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      hash.write(bytes, from, count);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      hash.write(one);
    }
  }

  /** What is not finished goes. */
  @Override
  public void close() throws IOException {
    Durable.deleteAll(part);
  }
}
