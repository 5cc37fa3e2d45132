package org.tenfold.backup.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Sha256;

/** Backups of a small table and a small file, and what is done to them. */
class WholeBackupTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T03:00:00Z");

  @TempDir private Path root;

  private Path write(Instant moment, String media) throws IOException {
    Path file = Files.writeString(Files.createTempFile("tenfold", null), media);
    String key = Sha256.of(file);
    try (BackupFolder folder = BackupFolder.open(root);
        BackupWriter writer = folder.begin(moment)) {
      assertThat(folder.media().copy(file, key)).isEqualTo(MediaPool.Outcome.COPIED);
      BackupManifest.Rows rows = writer.table("person", WholeBackupTest::rows);
      writer.media(Map.of(key, (long) media.length()));
      return writer.finish(
          new BackupManifest(
              BackupManifest.FORMAT,
              "1",
              "80",
              List.of("1", "80"),
              "H2",
              moment.toString(),
              null,
              List.of(rows),
              Map.of("clip_number", 7L),
              new BackupManifest.Media(true, 1, media.length(), List.of())));
    } finally {
      Files.delete(file);
    }
  }

  private static long rows(java.io.OutputStream out) {
    try {
      out.write("{\"id\":1}\n{\"id\":2}".getBytes(StandardCharsets.UTF_8));
      return 2;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whateverIsChangedCutOrMissingIsNamed() throws IOException {
    Path whole = write(MONDAY, "a movie");
    WholeBackup.open(whole).check();
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).filter(file -> !file.endsWith(".lock")).toList();
    }
    assertThat(files).hasSize(5);

    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 50)) {
        byte[] other = bytes.clone();
        other[at] ^= 4;
        refuses(whole, file, other);
      }
      refuses(whole, file, Arrays.copyOf(bytes, bytes.length / 2));
      refuses(whole, file, new byte[0]);
      Files.delete(file);
      assertThatThrownBy(() -> WholeBackup.open(whole).check())
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining(file + " is missing");
      Files.write(file, bytes);
    }
    WholeBackup.open(whole).check();
  }

  /** Of the list of hashes a byte may stand for a file that it then misses. */
  private static void refuses(Path whole, Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> WholeBackup.open(whole).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(
            file.endsWith("SHA256SUMS") ? whole.toString() : file + " is not what was written");
  }

  @Test
  void nobodyElseOfTheMachineMayReadIt() throws IOException {
    Path whole = write(MONDAY, "a movie");

    try (Stream<Path> all = Files.walk(whole.getParent())) {
      for (Path one : all.filter(file -> !file.equals(root) && !file.endsWith(".lock")).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
            .as("%s", one)
            .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void whatAKilledBackupLeavesLooksLikeNoneAndGoes() throws IOException {
    Path whole = write(MONDAY, "a movie");
    Path part = Files.createDirectories(root.resolve(".part-2026-12-01T03-00-00Z/tables"));
    Files.writeString(part.resolve("vote.jsonl.gz"), "half");
    Path half = Files.writeString(root.resolve("media/part-1"), "half");

    assertThat(WholeBackup.newest(root)).isEqualTo(whole);
    write(MONDAY.plusSeconds(86_400), "another movie");

    assertThat(part).doesNotExist();
    try (BackupFolder folder = BackupFolder.open(root)) {
      assertThat(folder.keep(2)).isEmpty();
    }
    assertThat(half).doesNotExist();
  }

  @Test
  void theOldestGoWithTheFilesThatOnlyTheyNamed() throws IOException {
    write(MONDAY, "a movie");
    write(MONDAY.plusSeconds(1), "another movie");
    Path last = write(MONDAY.plusSeconds(2), "another movie");

    try (BackupFolder folder = BackupFolder.open(root)) {
      assertThatThrownBy(() -> BackupFolder.open(root)).hasMessageContaining("Another backup");
      assertThat(folder.keep(2)).containsExactly("2026-11-30T03-00-00Z");
    }

    WholeBackup.open(last).check();
    try (Stream<Path> media = Files.walk(root.resolve("media"))) {
      assertThat(media.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void rowsInAnotherOrderHaveTheSameHash() {
    assertThat(hash("a\nb\nb\nc")).isEqualTo(hash("c\nb\na\nb\n"));
    assertThat(hash("a\nb\nc")).isNotEqualTo(hash("a\nb\nb\nc")).hasSize(64);
  }

  private static String hash(String lines) {
    RowsHash hash = new RowsHash();
    for (byte one : lines.getBytes(StandardCharsets.UTF_8)) {
      hash.write(one);
    }
    return hash.hex();
  }
}
