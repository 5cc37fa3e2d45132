package org.tenfold.launch.layout;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** Makes of the packaged jar a jar of our classes that names its libraries, and these beside it. */
final class Unpacked {
  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String LIBRARIES = "BOOT-INF/lib/";
  private static final String BESIDE = "lib/";

  /** Packaging leaves it at the jar's root: the pages' bundle, and what the browser loads. */
  private static final String SHARED = "META-INF/";

  /** Those at the root are the packaged jar's loader's; ours stand among the classes. */
  private static final String SERVICES = "META-INF/services/";

  private Unpacked() {}

  /**
   * @param folder that is there, and empty
   * @throws IOException also when a checksum in the jar is not that of what is read
   */
  static void into(Path folder, Path packaged) throws IOException {
    Files.createDirectory(folder.resolve(BESIDE));
    try (JarFile jar = new JarFile(packaged.toFile(), false);
        OutputStream file = Files.newOutputStream(folder.resolve(Layout.JAR));
        JarOutputStream ours =
            new JarOutputStream(new BufferedOutputStream(file, 1 << 16), manifest(jar))) {
      Set<String> names = new HashSet<>(Set.of(SHARED, JarFile.MANIFEST_NAME));
      List<? extends ZipEntry> entries = Collections.list(jar.entries());
      for (ZipEntry entry : entries) {
        String name = entry.getName();
        if (name.startsWith(LIBRARIES) && !entry.isDirectory()) {
          Path library = folder.resolve(BESIDE).resolve(nameOnly(name));
          try (OutputStream out = Files.newOutputStream(library)) {
            copy(jar, entry, out);
          }
        } else {
          String ourName = ourName(name);
          if (!ourName.isEmpty() && names.add(ourName)) {
            ours.putNextEntry(stored(ourName, entry));
            copy(jar, entry, ours);
            ours.closeEntry();
          }
        }
      }
    }
  }

  /** Empty for what only the packaged jar's own loader needs. */
  private static String ourName(String name) {
    if (name.startsWith(CLASSES)) {
      return name.substring(CLASSES.length());
    }
    return name.startsWith(SHARED) && !name.startsWith(SERVICES) ? name : "";
  }

  /** A library's name in the jar is not believed to be without a way out of the folder. */
  private static String nameOnly(String entry) throws ZipException {
    String name = entry.substring(LIBRARIES.length());
    if (name.isEmpty() || name.contains("/") || name.equals("..")) {
      throw new ZipException(entry);
    }
    return name;
  }

  /** Not compressed: it is read at each start. */
  private static ZipEntry stored(String name, ZipEntry from) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(from.getSize());
    entry.setCrc(from.getCrc());
    entry.setTime(from.getTime());
    return entry;
  }

  private static void copy(JarFile jar, ZipEntry entry, OutputStream out) throws IOException {
    try (InputStream in = jar.getInputStream(entry);
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
      checked.transferTo(out);
      if (checked.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException("damaged: " + entry.getName());
      }
    }
  }

  private static Manifest manifest(JarFile jar) throws IOException {
    Manifest packaged = jar.getManifest();
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    for (Attributes.Name kept :
        List.of(Attributes.Name.IMPLEMENTATION_TITLE, Attributes.Name.IMPLEMENTATION_VERSION)) {
      String value = packaged == null ? null : packaged.getMainAttributes().getValue(kept);
      if (value != null) {
        attributes.put(kept, value);
      }
    }
    StringBuilder libraries = new StringBuilder();
    TreeSet<String> inOrder = new TreeSet<>();
    jar.stream().map(ZipEntry::getName).forEach(inOrder::add);
    for (String name : inOrder) {
      if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
        libraries.append(BESIDE).append(nameOnly(name)).append(' ');
      }
    }
    attributes.put(Attributes.Name.CLASS_PATH, libraries.toString().trim());
    return manifest;
  }
}
