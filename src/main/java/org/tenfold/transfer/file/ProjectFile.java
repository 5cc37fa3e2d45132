package org.tenfold.transfer.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project's file that somebody hands in: hostile until shown otherwise. No name in it ever
 * becomes a path, and nothing of it is taken whose hash is not what the manifest, or its name,
 * says.
 */
public final class ProjectFile implements AutoCloseable {
  private static final Pattern TABLE = Pattern.compile("tables/([a-z][a-z_]{1,60})\\.jsonl");
  private static final Pattern MEDIA = Pattern.compile("media/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
  private static final int MOST_MANIFEST = 64 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZipFile zip;
  private final Set<String> tables = new HashSet<>();
  private final Set<String> media = new HashSet<>();
  private final Manifest manifest;
  private final String manifestSha256;

  private ProjectFile(ZipFile zip) throws IOException {
    this.zip = zip;
    boolean any = false;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String name = all.nextElement().getName();
      Matcher table = TABLE.matcher(name);
      Matcher file = MEDIA.matcher(name);
      boolean known =
          table.matches()
              ? tables.add(table.group(1))
              : file.matches() ? media.add(file.group(2)) : name.equals(Manifest.NAME) && !any;
      if (!known) {
        throw new InvalidInput("transfer.member-strange", name);
      }
      any |= name.equals(Manifest.NAME);
    }
    if (!any) {
      throw new InvalidInput("transfer.no-project");
    }
    byte[] text;
    try (InputStream in = open(Manifest.NAME)) {
      text = in.readNBytes(MOST_MANIFEST);
    }
    manifest = read(text);
    manifestSha256 = HexFormat.of().formatHex(Sha256.newDigest().digest(text));
    requireComplete();
  }

  /**
   * @throws InvalidInput when it is not the whole file of a project, by what it says of itself
   */
  public static ProjectFile open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException notWhole) {
      throw new InvalidInput(notWhole, "transfer.no-zip", file);
    } catch (NoSuchFileException missing) {
      throw new InvalidInput(missing, "transfer.no-file", file);
    }
    try {
      return new ProjectFile(zip);
    } catch (IOException e) {
      zip.close();
      throw new InvalidInput(e, "transfer.no-zip", file);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static Manifest read(byte[] text) {
    Manifest read;
    try {
      read = JSON.readValue(text, Manifest.class);
      Objects.requireNonNull(read.project().id());
      Objects.requireNonNull(read.project().key());
      Objects.requireNonNull(read.project().name());
      read.tables().forEach(one -> Objects.requireNonNull(one.sha256()));
      Objects.requireNonNull(read.media().missing());
      Objects.requireNonNull(read.voteLog().fingerprint());
      read.releases().forEach(one -> Objects.requireNonNull(one.contentSha256()));
    } catch (JacksonException | NullPointerException | IllegalArgumentException malformed) {
      throw new InvalidInput(malformed, "transfer.no-project");
    }
    if (read.format() != Manifest.FORMAT) {
      throw new InvalidInput("transfer.format", read.format(), Manifest.FORMAT);
    }
    return read;
  }

  private void requireComplete() {
    Set<String> told = new HashSet<>();
    manifest.tables().forEach(one -> told.add(one.table()));
    if (!told.equals(tables)) {
      told.addAll(tables);
      told.removeIf(name -> tables.contains(name) && told(name));
      throw new InvalidInput("transfer.member-missing", Manifest.table(told.iterator().next()));
    }
    if (media.size() != manifest.media().files()) {
      throw new InvalidInput("transfer.media-count", media.size(), manifest.media().files());
    }
  }

  private boolean told(String table) {
    return manifest.tables().stream().anyMatch(one -> one.table().equals(table));
  }

  public Manifest manifest() {
    return manifest;
  }

  public String manifestSha256() {
    return manifestSha256;
  }

  public Set<String> media() {
    return Collections.unmodifiableSet(media);
  }

  /**
   * @param reader says how many lines there were
   * @throws InvalidInput when they are not those that the manifest tells of
   */
  public void table(String name, ToLongFunction<InputStream> reader) throws IOException {
    Manifest.Member told =
        manifest.tables().stream()
            .filter(one -> one.table().equals(name))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("transfer.member-missing", Manifest.table(name)));
    MessageDigest sha = Sha256.newDigest();
    long lines;
    try (InputStream in = new DigestInputStream(open(Manifest.table(name)), sha)) {
      lines = reader.applyAsLong(in);
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | java.io.EOFException broken) {
      throw new InvalidInput(broken, "transfer.member-damaged", Manifest.table(name));
    }
    if (!HexFormat.of().formatHex(sha.digest()).equals(told.sha256()) || lines != told.rows()) {
      throw new InvalidInput("transfer.member-damaged", Manifest.table(name));
    }
  }

  /**
   * Copies a file and proves that it is what its name says.
   *
   * @param most bytes; the manifest tells how many there are together
   * @param into an existing folder
   * @param taker is given the copy, which is deleted after it
   */
  public void media(String key, long most, Path into, Consumer<Path> taker) throws IOException {
    Path copy = Files.createTempFile(into, "import", null);
    MessageDigest sha = Sha256.newDigest();
    try (InputStream in = new DigestInputStream(open(Manifest.media(key)), sha)) {
      long bytes = 0;
      try (OutputStream out = Files.newOutputStream(copy)) {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          bytes += read;
          if (bytes > most) {
            throw new InvalidInput("transfer.member-damaged", Manifest.media(key));
          }
          out.write(buffer, 0, read);
        }
      }
      if (!HexFormat.of().formatHex(sha.digest()).equals(key)) {
        throw new InvalidInput("transfer.member-damaged", Manifest.media(key));
      }
      taker.accept(copy);
    } catch (ZipException | java.io.EOFException broken) {
      throw new InvalidInput(broken, "transfer.member-damaged", Manifest.media(key));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private InputStream open(String member) throws IOException {
    ZipEntry entry = zip.getEntry(member);
    if (entry == null) {
      throw new InvalidInput("transfer.member-missing", member);
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
