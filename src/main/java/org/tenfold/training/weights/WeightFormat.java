package org.tenfold.training.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.error.InvalidInput;

/** What a file of weights is by its first bytes, whatever its name says. */
enum WeightFormat {
  TORCH,
  SAFETENSORS;

  private static final int HEAD = 512;
  private static final int TAR_MAGIC = 257;
  private static final int LAST_PROTOCOL = 5;
  private static final int LONGEST_QUOTE = 60;
  private static final long MOST_HEADER = 100_000_000;

  /** How another kind of file begins. */
  private record Other(String start, String words) {}

  private static final List<Other> OTHERS =
      List.of(
          new Other("\u001f\u008b", "it is packed by gzip: unpack it by gunzip"),
          new Other("\u00fd7zXZ", "it is packed by xz: unpack it by unxz"),
          new Other("BZh", "it is packed by bzip2: unpack it by bunzip2"),
          new Other("(\u00b5/\u00fd", "it is packed by zstd: unpack it by unzstd"),
          new Other("7z\u00bc\u00af", "it is a 7z archive: unpack it"),
          new Other("Rar!", "it is a RAR archive: unpack it"),
          new Other("\u0089HDF\r\n", "it is HDF5, as Keras writes it: only PyTorch's are read"),
          new Other("\u0093NUMPY", "it is an array of NumPy: only PyTorch's are read"),
          new Other("GGUF", "it is a GGUF file: only PyTorch's are read"),
          new Other(
              "version https://git-lfs",
              "it is a pointer of Git LFS: fetch the file itself by git lfs pull"));

  private static final String PAGE =
      "it is a page of the web, perhaps of a sign-in or a warning: open the address in a browser"
          + " and save the file itself";

  /**
   * @throws InvalidInput when it is neither, with what it is as far as can be seen
   */
  static WeightFormat of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    // safetensors before pickles: a header of 128 bytes begins as they do
    if (isSafeTensors(head)) {
      return SAFETENSORS;
    }
    boolean pickle = start.length() > 1 && start.charAt(0) == 0x80;
    if (start.startsWith("PK\u0003\u0004")
        || start.startsWith("PK\u0005\u0006")
        || (pickle && start.charAt(1) <= LAST_PROTOCOL)) {
      return TORCH;
    }
    Optional<String> other = other(head, start);
    if (other.isPresent()) {
      throw new InvalidInput("training.weights-other", file, other.get());
    }
    return SAFETENSORS; // whose reader says what does not fit
  }

  private static boolean isSafeTensors(byte... head) {
    if (head.length <= Long.BYTES || head[Long.BYTES] != '{') {
      return false;
    }
    long length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return length > 0 && length <= MOST_HEADER;
  }

  private static Optional<String> other(byte[] head, String start) {
    if (start.isEmpty()) {
      return Optional.of("it is empty");
    }
    Optional<String> known =
        OTHERS.stream().filter(one -> start.startsWith(one.start())).map(Other::words).findFirst();
    if (known.isPresent()) {
      return known;
    }
    if (start.startsWith("ustar", TAR_MAGIC)) {
      return Optional.of("it is a tar archive: unpack it");
    }
    return text(head, start);
  }

  private static Optional<String> text(byte[] head, String start) {
    String small = start.toLowerCase(Locale.ROOT);
    boolean page = small.contains("<html") || small.contains("<!doctype html");
    if (start.chars().anyMatch(one -> one < ' ' && !Character.isWhitespace(one))) {
      return Optional.empty();
    }
    String text = new String(head, StandardCharsets.UTF_8);
    int broken = text.indexOf('\ufffd');
    if (page || (broken >= 0 && broken < text.length() - 3)) { // the last letter may be cut
      return page ? Optional.of(PAGE) : Optional.empty();
    }
    String line = text.replace("\ufeff", "").strip().lines().findFirst().orElse("");
    return Optional.of(
        "it is text that begins with \"%s\""
            .formatted(line.substring(0, Math.min(line.length(), LONGEST_QUOTE))));
  }
}
