package org.tenfold.release.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Sha256;
import org.tenfold.release.export.ReleaseExport.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReleaseExportTest {
  private static final ExportWish DFEW = ExportWish.of(ReleaseFormat.DFEW);

  @TempDir private Path folder;
  private InventedRelease release;

  @BeforeEach
  void invented() throws IOException {
    release = new InventedRelease(12, 2, folder);
  }

  @Test
  void theManifestTellsEachFileOfTheZip() throws IOException {
    byte[] zip = zip(DFEW);

    Map<String, byte[]> files = files(zip);
    JsonNode manifest = JsonMapper.builder().build().readTree(files.remove("manifest.json"));
    Map<String, String> told = new TreeMap<>();
    for (JsonNode file : manifest.get("files")) {
      told.put(
          file.get("name").asString(),
          file.get("sha256").asString() + " " + file.get("bytes").asInt());
    }
    Map<String, String> there = new TreeMap<>();
    files.forEach((name, bytes) -> there.put(name, sha256(bytes) + " " + bytes.length));
    assertThat(told).isEqualTo(there);
    assertThat(manifest.get("fileCount").asInt()).isEqualTo(files.size());
    assertThat(manifest.get("release").get("contentSha256").asString())
        .isEqualTo(release.release().contentHash());
    assertThat(manifest.get("labels")).hasSize(7);
    assertThat(zip(DFEW)).as("made once more").isEqualTo(zip);
  }

  @Test
  void aFolderThatWasInterruptedGoesOn() throws IOException {
    Path whole = folder.resolve("whole");
    Path interrupted = folder.resolve("interrupted");
    Written once = new ReleaseExport(release, DFEW).toFolder(whole);
    int last = release.all().getLast().number();
    Snapshot failing = release.withoutVideoOf(last);
    assertThatThrownBy(() -> new ReleaseExport(failing, DFEW).toFolder(interrupted))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(interrupted.resolve("manifest.json")).doesNotExist();
    Files.writeString(interrupted.resolve("Annotation/annotation.csv"), "spoilt since");

    Written again = new ReleaseExport(release, DFEW).toFolder(interrupted);

    assertThat(contents(interrupted)).isEqualTo(contents(whole));
    assertThat(again.files()).isEqualTo(once.files());
    assertThat(again.kept()).isBetween(once.files() / 2, once.files() - 2);
    assertThat(once.kept()).isZero();
  }

  @Test
  void aFolderWithSomethingElseIsRefused() throws IOException {
    Path there = Files.createDirectories(folder.resolve("there"));
    Files.writeString(there.resolve("letter.txt"), "dear");
    Path begun = folder.resolve("begun");
    Snapshot failing = release.withoutVideoOf(release.all().getLast().number());
    assertThatThrownBy(() -> new ReleaseExport(failing, DFEW).toFolder(begun))
        .isInstanceOf(IOException.class);

    assertRefused(() -> new ReleaseExport(release, DFEW).toFolder(there), "is not empty");
    assertRefused(
        () -> new ReleaseExport(release, DFEW.withoutMedia()).toFolder(begun), "another export");
  }

  @Test
  void aZipAppearsWholeOrNotAtAll() throws IOException {
    Path zip = folder.resolve("out.zip");
    Snapshot failing = release.withoutVideoOf(release.all().getLast().number());
    assertThatThrownBy(() -> new ReleaseExport(failing, DFEW).toZip(zip))
        .isInstanceOf(IOException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).extracting(Path::getFileName).containsExactly(Path.of("a.mp4"));
    }

    new ReleaseExport(release, DFEW).toZip(zip);

    assertThat(files(Files.readAllBytes(zip))).containsKeys("manifest.json", "release.json");
    assertThatThrownBy(() -> new ReleaseExport(release, DFEW).toZip(zip))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void whatCannotBeMadeIsRefusedBeforeAnythingIsWritten() throws IOException {
    assertRefused(
        () -> new ReleaseExport(release, ExportWish.of(ReleaseFormat.AFEW)),
        "has 2 folds: say which");
    assertRefused(
        () -> new ReleaseExport(release, ExportWish.of(ReleaseFormat.CAER).with(3)), "no fold 3");
    assertRefused(() -> new ReleaseExport(release, DFEW.with(1)), "leave out --fold");
    assertRefused(
        () -> new ReleaseExport(release, ExportWish.of(ReleaseFormat.CAER).with(1).withoutMedia()),
        "cannot be made without them");
    assertRefused(
        () -> new ReleaseExport(release, ExportWish.of(ReleaseFormat.DFERCLIP).under("/my data")),
        "has a space");
    InventedRelease older = new InventedRelease(12, 2, folder, false);
    assertRefused(
        () -> new ReleaseExport(older, ExportWish.of(ReleaseFormat.VOTES)), "Freeze it anew");
    assertRefused(() -> ReleaseFormat.ofKey("dfer"), "there are dfew, dfew-code, dferclip");
  }

  @Test
  void listsBeginWithTheFolderThatWasSaid() throws IOException {
    byte[] zip = zip(ExportWish.of(ReleaseFormat.DFERCLIP).under("/data").withoutMedia());

    String list = new String(files(zip).get("annotation/DFEW_set_1_train.txt"), UTF_8);
    assertThat(list.lines()).allMatch(line -> line.matches("/data/DFEW_Face/\\d{5} 16 [0-6]"));
    assertThat(files(zip)).hasSize(5);
  }

  private byte[] zip(ExportWish wish) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReleaseExport(release, wish).toStream(out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.newDigest().digest(bytes));
  }

  private static Map<String, String> contents(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .collect(Collectors.toMap(file -> root.relativize(file).toString(), file -> hash(file)));
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String words) {
    assertThatThrownBy(work).isInstanceOf(InvalidInput.class).hasMessageContaining(words);
  }
}
