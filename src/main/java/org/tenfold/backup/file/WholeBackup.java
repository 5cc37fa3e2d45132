package org.tenfold.backup.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.MediaKey;
import org.tenfold.media.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup whose files are proved to be those that were written; its media are, by {@link #check}.
 */
public final class WholeBackup {
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  ([a-zA-Z0-9_./]+)");
  private static final int BUFFER = 1 << 16;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final BackupManifest manifest;
  private final Map<String, Long> media;

  private WholeBackup(Path folder, BackupManifest manifest, Map<String, Long> media) {
    this.folder = folder;
    this.manifest = manifest;
    this.media = media;
  }

  /**
   * @param place a backup, or a folder of backups: then the newest
   * @throws InvalidInput when there is none
   */
  public static Path newest(Path place) throws IOException {
    Path folder = place.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new InvalidInput("backup.none", place);
    }
    if (Files.exists(folder.resolve(BackupWriter.MANIFEST))
        || Files.exists(folder.resolve(BackupWriter.SUMS))) {
      return folder;
    }
    List<Path> all = BackupFolder.backups(folder);
    if (all.isEmpty()) {
      throw new InvalidInput("backup.none", place);
    }
    return all.getLast();
  }

  /**
   * Reads every file but media files.
   *
   * @throws InvalidInput naming the first that is missing or not what was written
   */
  public static WholeBackup open(Path folder) throws IOException {
    Map<String, String> sums = sums(folder);
    for (Map.Entry<String, String> sum : sums.entrySet()) {
      if (!sha256(folder, sum.getKey()).equals(sum.getValue())) {
        throw damaged(folder, sum.getKey());
      }
    }
    BackupManifest manifest = manifest(folder, sums);
    manifest.tables().forEach(one -> require(folder, sums, BackupWriter.table(one.table())));
    require(folder, sums, BackupWriter.MEDIA);
    return new WholeBackup(folder, manifest, media(folder));
  }

  /**
   * Bytes of each media file that a backup names, by key; reads nothing else of it.
   *
   * @throws InvalidInput when the list is missing or not what was written
   */
  static Map<String, Long> mediaOf(Path folder) throws IOException {
    if (!sha256(folder, BackupWriter.MEDIA).equals(sums(folder).get(BackupWriter.MEDIA))) {
      throw damaged(folder, BackupWriter.MEDIA);
    }
    return media(folder);
  }

  private static String sha256(Path folder, String name) throws IOException {
    try {
      return Sha256.of(folder.resolve(name));
    } catch (NoSuchFileException missing) {
      throw missing(folder, name);
    }
  }

  private static Map<String, String> sums(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(BackupWriter.SUMS))) {
        Matcher sum = SUM.matcher(line);
        if (!sum.matches() || sum.group(2).contains("..") || sum.group(2).startsWith("/")) {
          throw damaged(folder, BackupWriter.SUMS);
        }
        sums.put(sum.group(2), sum.group(1));
      }
    } catch (NoSuchFileException missing) {
      throw missing(folder, BackupWriter.SUMS);
    } catch (java.nio.charset.CharacterCodingException noText) {
      throw damaged(folder, BackupWriter.SUMS);
    }
    return sums;
  }

  private static BackupManifest manifest(Path folder, Map<String, String> sums) throws IOException {
    require(folder, sums, BackupWriter.MANIFEST);
    String text = Files.readString(folder.resolve(BackupWriter.MANIFEST));
    try {
      int format = JSON.readTree(text).path("format").asInt();
      if (format != BackupManifest.FORMAT) {
        throw new InvalidInput("backup.format", format, BackupManifest.FORMAT);
      }
      return JSON.readValue(text, BackupManifest.class);
    } catch (JacksonException malformed) {
      throw damaged(folder, BackupWriter.MANIFEST);
    }
  }

  private static void require(Path folder, Map<String, String> sums, String name) {
    if (!sums.containsKey(name)) {
      throw missing(folder, name);
    }
  }

  private static Map<String, Long> media(Path folder) throws IOException {
    Map<String, Long> media = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(BackupWriter.MEDIA))) {
      int tab = line.indexOf('\t');
      media.put(MediaKey.require(line.substring(0, tab)), Long.parseLong(line.substring(tab + 1)));
    }
    return media;
  }

  public Path folder() {
    return folder;
  }

  public BackupManifest manifest() {
    return manifest;
  }

  /** Bytes of each file of the store, by key. */
  public Map<String, Long> media() {
    return media;
  }

  public MediaPool pool() {
    return new MediaPool(
        Objects.requireNonNull(folder.toAbsolutePath().getParent()).resolve(BackupFolder.MEDIA));
  }

  /**
   * Reads every media file.
   *
   * @throws InvalidInput naming the first that is missing or not what was written
   */
  public void check() throws IOException {
    if (manifest.media().copied()) {
      for (String key : media.keySet()) {
        check(key);
      }
    }
  }

  private void check(String key) throws IOException {
    Path file = pool().path(key);
    if (!Files.exists(file)) {
      throw missing(file.resolveSibling("."), key);
    }
    if (!Sha256.of(file).equals(key)) {
      throw damaged(file.resolveSibling("."), key);
    }
  }

  /**
   * @param reader says how many rows there were
   */
  public void table(BackupManifest.Rows table, ToLongFunction<InputStream> reader)
      throws IOException {
    String name = BackupWriter.table(table.table());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)), BUFFER)) {
      if (reader.applyAsLong(in) != table.rows()) {
        throw damaged(folder, name);
      }
    } catch (ZipException | EOFException broken) {
      throw damaged(folder, name);
    }
  }

  private static InvalidInput damaged(Path folder, String name) {
    return new InvalidInput("backup.damaged", folder.resolve(name).normalize());
  }

  private static InvalidInput missing(Path folder, String name) {
    return new InvalidInput("backup.missing", folder.resolve(name).normalize());
  }
}
