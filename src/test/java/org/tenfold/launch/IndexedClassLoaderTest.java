package org.tenfold.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds what the loader of the JDK finds in the same jars, in the same order. */
class IndexedClassLoaderTest {
  private static final ClassLoader NOTHING_ABOVE = ClassLoader.getPlatformClassLoader();

  @TempDir Path folder;
  private URL[] jars;

  /** To be loaded anew. */
  public static final class Loaded {
    @Override
    public String toString() {
      return "loaded";
    }
  }

  @BeforeEach
  void jars() throws IOException {
    jars =
        new URL[] {
          jar("first ü.jar", Map.of("a/b/same.txt", "first", "a/b/", "", "top.txt", "top")),
          jar("none.jar", Map.of()),
          jar(
              "second.jar",
              Map.of(
                  "META-INF/MANIFEST.MF",
                  "Manifest-Version: 1.0\nMulti-Release: true\nImplementation-Title: Second\n",
                  "a/b/same.txt",
                  "second",
                  "a/only here.txt",
                  "only",
                  "META-INF/services/x.Y",
                  "one",
                  "c/versioned.txt",
                  "old",
                  "META-INF/versions/21/c/versioned.txt",
                  "new",
                  "META-INF/versions/21/d/only-new.txt",
                  "new")),
          jar("third.jar", Map.of("META-INF/services/x.Y", "two"), Loaded.class),
          jar("fourth.jar", Map.of(), Loaded.class)
        };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b/same.txt",
        "a/b/",
        "a/b",
        "a/",
        "a",
        "",
        "top.txt",
        "a/only here.txt",
        "META-INF/services/x.Y",
        "META-INF/MANIFEST.MF",
        "c/versioned.txt",
        "d/only-new.txt",
        "org/tenfold/launch/IndexedClassLoaderTest$Loaded.class",
        "a/c.txt",
        "missing/anywhere.txt",
        "/top.txt",
        "a//b/same.txt",
        "../top.txt"
      })
  void findsTheSameResourcesAsTheLoaderOfTheJdk(String name) throws IOException {
    try (URLClassLoader known = new URLClassLoader(jars, NOTHING_ABOVE);
        URLClassLoader indexed = new IndexedClassLoader(jars, NOTHING_ABOVE)) {
      List<URL> expected = Collections.list(known.getResources(name));
      assertThat(Collections.list(indexed.getResources(name)))
          .extracting(URL::toString)
          .isEqualTo(expected.stream().map(URL::toString).toList());
      URL first = known.getResource(name);
      assertThat(String.valueOf(indexed.getResource(name))).isEqualTo(String.valueOf(first));
      if (first != null && name.endsWith(".txt")) {
        assertThat(read(indexed, name)).isEqualTo(read(known, name));
      }
    }
  }

  @Test
  void aClassComesFromTheFirstJarThatHasItWithItsPackage() throws Exception {
    try (URLClassLoader indexed = new IndexedClassLoader(jars, NOTHING_ABOVE)) {
      Class<?> loaded = indexed.loadClass(Loaded.class.getName());

      assertThat(loaded.getClassLoader()).isSameAs(indexed);
      assertThat(loaded.getConstructor().newInstance()).hasToString("loaded");
      assertThat(loaded.getPackage().getImplementationTitle()).isEqualTo("Jar third.jar");
      assertThat(loaded.getProtectionDomain().getCodeSource().getLocation()).isEqualTo(jars[3]);
      assertThat(indexed.loadClass(Loaded.class.getName())).isSameAs(loaded);
    }
  }

  @Test
  void aClassThatIsNowhereIsNotFound() throws IOException {
    try (URLClassLoader indexed = new IndexedClassLoader(jars, NOTHING_ABOVE)) {
      for (String name : List.of("Top", "a.b.C", "org.tenfold.launch.Missing", "x.y.Z")) {
        assertThatExceptionOfType(ClassNotFoundException.class)
            .isThrownBy(() -> indexed.loadClass(name));
      }
    }
  }

  @Test
  void aProgramThatNoPackagedJarStartedRunsWhereItIs() throws IOException {
    assertThat(PackagedJar.runFaster(IndexedClassLoaderTest.class)).isFalse();
  }

  private static String read(ClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private URL jar(String name, Map<String, String> texts, Class<?>... classes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "META-INF/MANIFEST.MF",
        "Manifest-Version: 1.0\nImplementation-Title: Jar %s\n".formatted(name).getBytes(UTF_8));
    texts.forEach((entry, text) -> entries.put(entry, text.getBytes(UTF_8)));
    for (Class<?> one : classes) {
      String entry = one.getName().replace('.', '/') + ".class";
      try (InputStream in = one.getClassLoader().getResourceAsStream(entry)) {
        entries.put(entry, in.readAllBytes());
      }
    }
    Path file = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return URI.create("jar:" + file.toUri().toURL() + "!/").toURL();
  }
}
