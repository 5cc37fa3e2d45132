package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who of the machine's accounts may look into a data folder. */
@DisabledOnOs(OS.WINDOWS)
class OwnerOnlyTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void aFolderOfAnOlderTenfold() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    open(data, "rwxr-xr-x");
    open(Files.createDirectories(data.resolve("store")), "rwxr-xr-x");
    open(Files.writeString(data.resolve("tenfold.mv.db"), "rows"), "rw-r--r--");
    open(Files.createDirectories(data.resolve("logs")), "rwx------");
  }

  @Test
  void anOlderFolderIsClosed() throws IOException {
    OwnerOnly.close(data);

    assertThat(rights(data)).isEqualTo("rwx------");
    assertThat(rights(data.resolve("store"))).isEqualTo("rwx------");
    assertThat(rights(data.resolve("tenfold.mv.db"))).isEqualTo("rw-------");
  }

  /** A home, or the temporary folder of the whole machine, say. */
  @Test
  void aFolderWithOthersThingsStaysAsItIsAndOursInItAreClosed() throws IOException {
    Path letter = Files.writeString(data.resolve("letter.txt"), "not ours");
    open(letter, "rw-r--r--");

    OwnerOnly.close(data);

    assertThat(rights(data)).isEqualTo("rwxr-xr-x");
    assertThat(rights(letter)).isEqualTo("rw-r--r--");
    assertThat(rights(data.resolve("store"))).isEqualTo("rwx------");
    assertThat(rights(data.resolve("tenfold.mv.db"))).isEqualTo("rw-------");
  }

  @Test
  void aNewFolderIsClosedFromTheBeginning() throws IOException {
    OwnerOnly.close(folder.resolve("new/data"));
    OwnerOnly.write(folder.resolve("new/data/secret.txt"), "secret");

    assertThat(rights(folder.resolve("new/data"))).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("new/data/secret.txt"))).isEqualTo("rw-------");
    assertThat(rights(new DataFolder(folder.resolve("new/data")).store())).isEqualTo("rwx------");
  }

  @Test
  void anEmptyFolderOfSomebodyElseStaysAsItIs() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    open(empty, "rwxrwxrwx");

    OwnerOnly.close(empty);

    assertThat(rights(empty)).isEqualTo("rwxrwxrwx");
  }

  private static void open(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
