package org.tenfold.release.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that ends with the SHA-256 of all its files, as {@code sha256sum --check} reads them. */
final class CheckedZip {
  private final ZipOutputStream zip;
  private final TreeMap<String, String> sums = new TreeMap<>();

  CheckedZip(ZipOutputStream zip) {
    this.zip = zip;
  }

  void add(String name, byte[] bytes) throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      add(name, in);
    }
  }

  void add(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      add(name, in);
    }
  }

  private void add(String name, InputStream in) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest sha256 = sha256();
    try (DigestInputStream digesting = new DigestInputStream(in, sha256)) {
      digesting.transferTo(zip);
    }
    zip.closeEntry();
    sums.put(name, HexFormat.of().formatHex(sha256.digest()));
  }

  void addSums() throws IOException {
    StringBuilder text = new StringBuilder();
    sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    zip.putNextEntry(new ZipEntry("SHA256SUMS"));
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
