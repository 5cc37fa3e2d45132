package org.tenfold.training.weights;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/**
 * Arrays of what {@code torch.save} wrote, in its zip format (since PyTorch 1.6) and in the one
 * before. Executes nothing of the file: see {@link Pickle}. Never writes a file.
 *
 * <p>A zip's entries must be stored uncompressed, as PyTorch writes them, so that no small file can
 * unpack to a large one; the arrays together may hold hardly more values than the file has bytes.
 */
final class TorchFile {
  private static final long MOST_PICKLE = 64L << 20;
  private static final int MOST_NESTED = 50;
  private static final String DATA = "data.pkl";
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);

  /** Expanded and tied arrays hold more values than the file. */
  private static final long MORE_VALUES = 16L << 20;

  /** Arrays that lie scattered over their storage are read with what is between. */
  private static final int TIMES_READ = 8;

  private final Path file;
  private final Storages storages;
  private final ByteOrder order;
  private long valuesLeft;
  private long bytesLeft;

  private TorchFile(Path file, Storages storages, ByteOrder order) throws IOException {
    this.file = file;
    this.storages = storages;
    this.order = order;
    valuesLeft = Files.size(file) + MORE_VALUES;
    bytesLeft = TIMES_READ * valuesLeft;
  }

  /** Where the numbers of a storage lie. */
  private interface Storages {
    /** A stretch of a storage's bytes; neither end was checked. */
    byte[] bytes(String key, long from, long length) throws IOException;
  }

  /**
   * Arrays by name.
   *
   * @param beside what else the file holds, in words
   */
  record Read(Map<String, Tensor> tensors, List<String> beside) {}

  /**
   * @param entry place of the state dict in the file; empty: see {@link StateDict#in}
   * @throws InvalidInput when the file is none, or damaged
   */
  static Read read(Path file, Optional<String> entry) {
    try {
      return isZip(file) ? readZip(file, entry) : readLegacy(file, entry);
    } catch (ZipException e) {
      throw bad(file, "its zip is damaged, or was not fetched to its end: fetch the file again", e);
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", file, e.getMessage());
    } catch (InvalidInput e) {
      String why = String.valueOf(e.getMessage());
      throw why.startsWith(file.toString()) ? e : bad(file, e.said(), e);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  private static Read readZip(Path file, Optional<String> entry) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String root =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.equals(DATA) || name.endsWith("/" + DATA))
              .min(Comparator.comparingInt(String::length))
              .map(name -> name.substring(0, name.length() - DATA.length()))
              .orElseThrow(
                  () ->
                      bad(
                          file,
                          "it is a zip without data.pkl: if it holds files of weights, unpack it"
                              + " and give one of them",
                          null));
      byte[] pickle = stretch(zip, root + DATA, 0, -1, file);
      @Nullable ZipEntry order = zip.getEntry(root + "byteorder");
      boolean big =
          order != null
              && new String(stretch(zip, root + "byteorder", 0, -1, file), StandardCharsets.UTF_8)
                  .strip()
                  .equals("big");
      TorchFile read =
          new TorchFile(
              file,
              (key, from, length) -> stretch(zip, root + "data/" + key, from, length, file),
              big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
      return read.tensors(Pickle.read(ByteBuffer.wrap(pickle)), entry);
    }
  }

  /**
   * @param length -1: all of it, if it is not too long for a pickle
   */
  private static byte[] stretch(ZipFile zip, String name, long from, long length, Path file)
      throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw bad(file, "it lacks " + name, null);
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw bad(
          file, name + " is compressed, which torch.save never does: save the weights anew", null);
    }
    if (length < 0 ? entry.getSize() > MOST_PICKLE : from + length > entry.getSize()) {
      throw bad(
          file,
          "%s is of %,d bytes, where %s are due"
              .formatted(
                  name,
                  entry.getSize(),
                  length < 0
                      ? "at most %,d".formatted(MOST_PICKLE)
                      : "%,d".formatted(from + length)),
          null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      in.skipNBytes(from);
      return in.readNBytes(Math.toIntExact(length < 0 ? entry.getSize() : length));
    }
  }

  /**
   * Four pickles (magic number, version, sizes of C types, the dict), one with the keys of the
   * storages, then each storage as its count and its numbers, little-endian on any machine.
   */
  private static Read readLegacy(Path file, Optional<String> entry) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = ByteBuffer.wrap(head(file)).order(ByteOrder.LITTLE_ENDIAN);
      Object magic = Pickle.read(start);
      if (!magic.equals(MAGIC)) {
        throw bad(
            file,
            "it is a pickle of Python, but not of torch.save (%s)".formatted(Pickle.kind(magic)),
            null);
      }
      Pickle.read(start);
      Pickle.read(start);
      Object saved = Pickle.read(start);
      List<?> keys = (List<?>) Pickle.read(start);
      Map<String, Long> places = new HashMap<>();
      Map<String, NumberType> types = new HashMap<>();
      collectTypes(saved, types, new IdentityHashMap<>(), 0);
      long place = start.position();
      for (Object key : keys) {
        long count = little(channel, place, file);
        @Nullable NumberType type = types.get(key);
        if (type == null || count < 0 || count > channel.size()) {
          throw bad(file, "its storage " + key + " belongs to no array", null);
        }
        places.put((String) key, place + Long.BYTES);
        place += Long.BYTES + count * type.bytes();
      }
      TorchFile read =
          new TorchFile(
              file,
              (key, from, length) -> {
                @Nullable Long at = places.get(key);
                if (at == null) {
                  throw bad(file, "it lacks the storage " + key, null);
                }
                return bytes(channel, at + from, length, file);
              },
              ByteOrder.LITTLE_ENDIAN);
      return read.tensors(saved, entry);
    } catch (ClassCastException e) {
      throw bad(file, "its list of storages is none", e);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) MOST_PICKLE);
    }
  }

  /** Each value is looked at once: a hostile file names one in many lists of many lists. */
  private static void collectTypes(
      Object value, Map<String, NumberType> types, Map<Object, Boolean> seen, int depth) {
    if (depth > MOST_NESTED || seen.put(value, true) != null) {
      return;
    }
    switch (value) {
      case Pickle.View view -> types.put(view.storage().key(), view.storage().type());
      case Pickle.Storage storage -> types.put(storage.key(), storage.type());
      case Map<?, ?> map -> map.values().forEach(one -> collectTypes(one, types, seen, depth + 1));
      case List<?> list -> list.forEach(one -> collectTypes(one, types, seen, depth + 1));
      case Pickle.Unmade unmade -> {
        collectTypes(unmade.items(), types, seen, depth + 1);
        collectTypes(unmade.state(), types, seen, depth + 1);
      }
      default -> {
        // a plain value
      }
    }
  }

  private static long little(FileChannel channel, long place, Path file) throws IOException {
    return ByteBuffer.wrap(bytes(channel, place, Long.BYTES, file))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong();
  }

  private static byte[] bytes(FileChannel channel, long place, long length, Path file)
      throws IOException {
    if (place < 0 || length < 0 || length > channel.size() - place) {
      throw bad(file, "it ends too early: fetch the file again", null);
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place + bytes.position()) < 0) {
        throw bad(file, "it ends too early: fetch the file again", null);
      }
    }
    return bytes.array();
  }

  private Read tensors(Object saved, Optional<String> entry) throws IOException {
    StateDict dict = StateDict.in(saved, entry);
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (Map.Entry<String, Pickle.View> one : dict.views().entrySet()) {
      found.put(one.getKey(), tensor(one.getKey(), one.getValue()));
    }
    return new Read(found, dict.beside());
  }

  private Tensor tensor(String name, Pickle.View view) throws IOException {
    Pickle.Storage storage = view.storage();
    long most = Math.min(Files.size(file), storage.count());
    boolean sane =
        view.sides().size() == view.strides().size() && view.offset() >= 0 && storage.from() >= 0;
    sane = sane && view.sides().stream().allMatch(side -> side >= 0 && side <= Integer.MAX_VALUE);
    if (sane && view.sides().contains(0L)) {
      return new Tensor(sides(view), new float[0]);
    }
    long size = 1;
    long last = view.offset();
    for (int i = 0; sane && i < view.sides().size(); i++) {
      long side = view.sides().get(i);
      long stride = view.strides().get(i);
      sane =
          stride >= 0
              && (stride == 0 || side - 1 <= most / stride)
              && side <= Math.max(0, valuesLeft) / size;
      size = sane ? size * side : size;
      last += sane ? (side - 1) * stride : 0;
      sane = sane && last < most;
    }
    long length = (last - view.offset() + 1) * view.type().bytes();
    valuesLeft -= size;
    bytesLeft -= length;
    sane = sane && last < most && valuesLeft >= 0 && bytesLeft >= 0;
    if (!sane || Math.max(size, length) > Integer.MAX_VALUE - Long.BYTES) {
      throw bad(
          file, "%s, of shape %s, does not fit its numbers".formatted(name, view.sides()), null);
    }
    long from = (storage.from() + view.offset()) * view.type().bytes();
    ByteBuffer bytes = ByteBuffer.wrap(storages.bytes(storage.key(), from, length)).order(order);
    float[] values = new float[(int) size];
    for (int i = 0; i < values.length; i++) {
      values[i] = view.type().read(bytes, place(i, view) * view.type().bytes());
    }
    return new Tensor(sides(view), values);
  }

  private static List<Integer> sides(Pickle.View view) {
    return view.sides().stream().map(Long::intValue).toList();
  }

  /** Place behind the first number of the {@code index}-th number in row-major order. */
  private static int place(int index, Pickle.View view) {
    long place = 0;
    int rest = index;
    for (int i = view.sides().size() - 1; i >= 0; i--) {
      int side = view.sides().get(i).intValue();
      place += (rest % side) * view.strides().get(i);
      rest /= side;
    }
    return (int) place;
  }

  private static InvalidInput bad(Path file, Object why, @Nullable Throwable cause) {
    return new InvalidInput(cause, "training.weights-torch", file, why);
  }
}
