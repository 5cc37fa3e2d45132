package org.tenfold.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The pictures of one clip, {@code 1.jpg} and so on, as one file: the same pictures are the same
 * bytes, so that the store holds them once whatever the number of releases.
 */
final class FrameArchive {
  private static final String PICTURE = "\\d{1,3}\\.jpg";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FrameArchive() {}

  /** Of a clip's pictures in DFEW's layout: five digits at least. */
  static String folder(int clip) {
    return String.format(Locale.ROOT, "%05d", clip);
  }

  static void pack(Path folder, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.list(folder)) {
      out.setLevel(Deflater.NO_COMPRESSION); // they are compressed already
      for (Path file : files.sorted(Comparator.comparing(Path::getFileName)).toList()) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /** Makes the folder. */
  static void unpack(Path zip, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : pictures(file)) {
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, folder.resolve(entry.getName()));
        }
      }
    }
  }

  /** Its pictures as JPEG files, in their order. */
  static List<byte[]> read(Path zip) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : pictures(file)) {
        try (InputStream in = file.getInputStream(entry)) {
          pictures.add(in.readAllBytes());
        }
      }
    }
    return pictures;
  }

  private static List<? extends ZipEntry> pictures(ZipFile file) {
    return file.stream()
        .filter(entry -> entry.getName().matches(PICTURE))
        .sorted(
            Comparator.comparingInt(entry -> Integer.parseInt(entry.getName().replace(".jpg", ""))))
        .toList();
  }
}
