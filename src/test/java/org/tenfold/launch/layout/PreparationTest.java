package org.tenfold.launch.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PreparationTest {
  @TempDir Path folder;
  private Path jar;
  private Path root;
  private final List<Layout.Kind> rehearsed = new ArrayList<>();

  @BeforeEach
  void packaged() throws IOException {
    jar = packaged("our class");
    root = folder.resolve("caches");
  }

  private Path packaged(String ours) throws IOException {
    Path file = folder.resolve("packaged.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      add("BOOT-INF/classes/org/A.class", ours, out);
      add("BOOT-INF/lib/b.jar", "library b", out);
      add("BOOT-INF/lib/a.jar", "library a", out);
      add("org/springframework/Loader.class", "loader", out);
      add("META-INF/VAADIN/webapp/index.html", "page", out);
      add("META-INF/services/S", "the loader's", out);
      add("BOOT-INF/classes/META-INF/services/T", "a service", out);
    }
    return file;
  }

  private static void add(String name, String text, JarOutputStream jar) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(UTF_8));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(text.length());
    entry.setCrc(checksum.getValue());
    jar.putNextEntry(entry);
    jar.write(text.getBytes(UTF_8));
    jar.closeEntry();
  }

  private Preparation preparation() {
    return new Preparation(jar, root, this::rehearse);
  }

  private void rehearse(Layout layout, Layout.Kind kind, Path cache, Path work) throws IOException {
    assertThat(layout.isComplete()).isTrue();
    synchronized (rehearsed) {
      rehearsed.add(kind);
    }
    Files.writeString(cache, "cache");
  }

  private Layout layout() throws IOException {
    return Layout.of(jar, root);
  }

  private List<String> inRoot() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }

  @Test
  void librariesStandBesideAJarThatNamesThem() throws Exception {
    preparation().run();

    Layout layout = layout();
    try (JarFile ours = new JarFile(layout.jar().toFile())) {
      assertThat(ours.getManifest().getMainAttributes().getValue("Class-Path"))
          .isEqualTo("lib/a.jar lib/b.jar");
      assertThat(text(ours, "org/A.class")).isEqualTo("our class");
      assertThat(text(ours, "META-INF/VAADIN/webapp/index.html")).isEqualTo("page");
      assertThat(ours.getEntry("META-INF/services/S")).isNull();
      assertThat(text(ours, "META-INF/services/T")).isEqualTo("a service");
      assertThat(ours.getEntry("org/springframework/Loader.class")).isNull();
    }
    assertThat(layout.folder().resolve("lib/b.jar")).hasContent("library b");
    assertThat(rehearsed).containsExactly(Layout.Kind.COMMANDS, Layout.Kind.SERVER);
    assertThat(layout.cache(Layout.Kind.SERVER)).hasContent("cache");
    assertThat(inRoot())
        .containsExactlyInAnyOrder("lock", layout.folder().getFileName().toString());
  }

  private static String text(JarFile jar, String entry) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void aRehearsalThatFailsLeavesNoCache() throws Exception {
    new Preparation(jar, root, (layout, kind, cache, work) -> {}).run();
    Layout withoutTenfold = layout();
    Path cache = folder.resolve("cache");

    Rehearsal.run(withoutTenfold, Layout.Kind.COMMANDS, cache, folder);

    assertThat(cache).doesNotExist();
  }

  @Test
  void whatIsThereIsNotMadeAgain() throws Exception {
    preparation().run();
    preparation().run();

    assertThat(rehearsed).hasSize(2);
  }

  @Test
  void anotherBuildHasAnotherLayout() throws Exception {
    Path before = layout().folder();

    packaged("our klass");

    assertThat(layout().folder()).isNotEqualTo(before);
    assertThat(Layout.of(Files.copy(jar, folder.resolve("moved.jar")), root).folder())
        .isEqualTo(layout().folder());
  }

  @Test
  void severalAtOnceMakeItOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<Void> one =
          () -> {
            preparation().run();
            return null;
          };
      threads.invokeAll(List.of(one, one, one, one)).forEach(PreparationTest::succeeded);
    }

    assertThat(layout().isComplete()).isTrue();
    assertThat(rehearsed).containsExactly(Layout.Kind.COMMANDS, Layout.Kind.SERVER);
  }

  private static void succeeded(java.util.concurrent.Future<Void> one) {
    assertThat(one).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void whileOnePreparesTheOthersDoNothing() throws Exception {
    assertThat(Root.isMade(root)).isTrue();
    try (FileChannel file =
            FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      assertThat(lock.isValid()).isTrue();

      preparation().run();
    }

    assertThat(inRoot()).containsExactly("lock");
  }

  @Test
  void whatAKilledOneLeftIsDeletedAndMadeWhole() throws Exception {
    assertThat(Root.isMade(root)).isTrue();
    Path half =
        Files.createDirectory(root.resolve(layout().folder().getFileName() + ".unfinished"));
    Files.writeString(half.resolve("tenfold.jar"), "half a jar");

    preparation().run();

    assertThat(half).doesNotExist();
    assertThat(layout().isComplete()).isTrue();
  }

  @Test
  void aDamagedJarIsNotLaidOut() throws Exception {
    byte[] bytes = Files.readAllBytes(jar);
    int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("library b");
    bytes[at] ^= 1;
    Files.write(jar, bytes);

    assertThatExceptionOfType(ZipException.class).isThrownBy(preparation()::run);

    assertThat(inRoot()).containsExactly("lock");
  }

  @Test
  void aRehearsalWithoutResultIsNotRepeatedAtEachStart() throws Exception {
    Preparation inVain =
        new Preparation(jar, root, (layout, kind, cache, work) -> rehearsed.add(kind));

    inVain.run();
    inVain.run();

    assertThat(rehearsed).hasSize(2);
    assertThat(layout().triedLately(Layout.Kind.SERVER)).isTrue();
    assertThat(layout().cache(Layout.Kind.SERVER)).doesNotExist();

    Files.setLastModifiedTime(
        layout().tried(Layout.Kind.SERVER), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    inVain.run();

    assertThat(rehearsed).hasSize(3);
  }

  @Test
  void layoutsThatNobodyUsesGoAfterAMonth() throws Exception {
    preparation().run();
    Path former = layout().folder();
    packaged("a newer class");
    preparation().run();
    assertThat(former).exists();

    Files.setLastModifiedTime(former, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
    preparation().run();

    assertThat(former).doesNotExist();
    assertThat(layout().isComplete()).isTrue();
  }

  @Test
  void nothingIsLaidOutOrRunWhereOthersCouldWrite() throws Exception {
    Files.createDirectory(root);
    for (String rights : List.of("rwxrwx---", "rwx---r-x", "rwxr-x---")) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(rights));
      assertThat(Root.isOursAlone(root)).as(rights).isFalse();
      preparation().run();
      assertThat(inRoot()).isEmpty();
    }
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    assertThat(Root.isOursAlone(root)).isTrue();

    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    assertThat(Root.isOursAlone(link)).isFalse();
    assertThat(Root.isOursAlone(folder.resolve("missing"))).isFalse();

    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(Root.isOursAlone(root)).isFalse();
  }

  @Test
  void theFolderIsTheUsersOwnUnlessOneIsNamed() {
    assertThat(Root.of(null, null, "/home/u")).isEqualTo(Path.of("/home/u/.cache/tenfold"));
    assertThat(Root.of("", "/caches", "/home/u")).isEqualTo(Path.of("/caches/tenfold"));
    assertThat(Root.of(null, "relative", "/home/u")).isEqualTo(Path.of("/home/u/.cache/tenfold"));
    assertThat(Root.of("/fast", "/caches", "/home/u")).isEqualTo(Path.of("/fast"));
    assertThat(Root.of("off", "/caches", "/home/u")).isNull();
    assertThat(Root.of("relative", "/caches", "/home/u")).isNull();
    assertThat(Root.of(null, null, "?")).isNull();
  }
}
