package org.tenfold.training.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;

/**
 * State dicts that {@code torch.save} wrote, in its zip format (since PyTorch 1.6) and in the one
 * before. Executes nothing of the file: see {@link Pickle}. Never writes a file.
 *
 * <p>A zip's entries must be stored uncompressed, as PyTorch writes them, so that no small file can
 * unpack to a large one; arrays together may hold no more values than the file has bytes.
 */
final class TorchFile {
  private static final long MOST_PICKLE = 64L << 20;
  private static final int MOST_NESTED = 50;
  private static final String DATA = "/data.pkl";

  private final Path file;
  private final Storages storages;
  private long valuesLeft;

  private TorchFile(Path file, Storages storages) throws IOException {
    this.file = file;
    this.storages = storages;
    valuesLeft = Files.size(file);
  }

  /** Where the numbers of a storage lie. */
  private interface Storages {
    /** All bytes of a storage; {@code length} was not checked. */
    ByteBuffer bytes(String key, long length) throws IOException;
  }

  /**
   * Arrays by name. Of a checkpoint with more than weights, its {@code state_dict}, {@code
   * model_state_dict}, {@code model} or {@code net}.
   *
   * @throws BadInputException when the file is none, or asks for anything but weights
   */
  static Map<String, Tensor> read(Path file) {
    try {
      return isZip(file) ? readZip(file) : readLegacy(file);
    } catch (ZipException e) {
      throw bad(file, "its zip is damaged", e);
    } catch (IOException e) {
      throw new BadInputException(file + " can't be read: " + e.getMessage() + ".", e);
    } catch (BadInputException e) {
      String why = String.valueOf(e.getMessage());
      throw why.startsWith(file.toString()) ? e : bad(file, why, e);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  private static Map<String, Tensor> readZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String root =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(DATA))
              .findFirst()
              .map(name -> name.substring(0, name.length() - DATA.length()))
              .orElseThrow(() -> bad(file, "it holds no data.pkl", null));
      ByteBuffer pickle = entry(zip, root + DATA, MOST_PICKLE, file);
      TorchFile read =
          new TorchFile(file, (key, length) -> entry(zip, root + "/data/" + key, length, file));
      return read.tensors(Pickle.read(pickle));
    }
  }

  private static ByteBuffer entry(ZipFile zip, String name, long most, Path file)
      throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw bad(file, "it lacks " + name, null);
    }
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() > most) {
      throw bad(
          file,
          "%s is compressed or of %,d bytes, where at most %,d are due"
              .formatted(name, entry.getSize(), most),
          null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return little(in.readNBytes(Math.toIntExact(entry.getSize())));
    }
  }

  /**
   * Four pickles (magic number, version, sizes of C types, the dict), one with the keys of the
   * storages, then each storage as its count and its numbers.
   */
  private static Map<String, Tensor> readLegacy(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = little(head(file));
      for (int i = 0; i < 3; i++) {
        Pickle.read(start);
      }
      Object dict = Pickle.read(start);
      List<?> keys = (List<?>) Pickle.read(start);
      Map<String, Long> places = new HashMap<>();
      long place = start.position();
      Map<String, NumberType> types = new HashMap<>();
      collectTypes(dict, types, MOST_NESTED);
      for (Object key : keys) {
        long count = little(bytes(channel, place, Long.BYTES, file)).getLong();
        places.put((String) key, place + Long.BYTES);
        NumberType type = types.get(key);
        if (type == null || count < 0 || count > channel.size()) {
          throw bad(file, "its storage " + key + " belongs to no array", null);
        }
        place += Long.BYTES + count * type.bytes();
      }
      TorchFile read =
          new TorchFile(
              file,
              (key, length) -> {
                @Nullable Long at = places.get(key);
                if (at == null) {
                  throw bad(file, "it lacks the storage " + key, null);
                }
                return little(bytes(channel, at, length, file));
              });
      return read.tensors(dict);
    } catch (ClassCastException e) {
      throw bad(file, "its list of storages is none", e);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) MOST_PICKLE);
    }
  }

  private static void collectTypes(Object value, Map<String, NumberType> types, int deeper) {
    if (deeper == 0) {
      throw new BadInputException("its dicts and lists are nested too deeply, or in themselves");
    }
    switch (value) {
      case Pickle.View view -> types.put(view.storage().key(), view.storage().type());
      case Map<?, ?> map -> map.values().forEach(one -> collectTypes(one, types, deeper - 1));
      case List<?> list -> list.forEach(one -> collectTypes(one, types, deeper - 1));
      default -> {
        // a plain value
      }
    }
  }

  private static byte[] bytes(FileChannel channel, long place, long length, Path file)
      throws IOException {
    if (length > channel.size() - place || length > Integer.MAX_VALUE - Long.BYTES) {
      throw bad(file, "it ends too early", null);
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    while (bytes.hasRemaining()) {
      channel.read(bytes, place + bytes.position());
    }
    return bytes.array();
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private Map<String, Tensor> tensors(Object saved) throws IOException {
    Map<String, Tensor> found = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : stateDict(saved).entrySet()) {
      if (entry.getValue() instanceof Pickle.View view) {
        found.put(String.valueOf(entry.getKey()), tensor(String.valueOf(entry.getKey()), view));
      }
    }
    if (found.isEmpty()) {
      throw bad(
          file, "it holds no state dict; save one by torch.save(model.state_dict(), FILE)", null);
    }
    return found;
  }

  private Map<?, ?> stateDict(Object saved) {
    if (!(saved instanceof Map<?, ?> map)) {
      throw bad(
          file, "it holds no state dict; save one by torch.save(model.state_dict(), FILE)", null);
    }
    for (String key : List.of("state_dict", "model_state_dict", "model", "net")) {
      if (map.get(key) instanceof Map<?, ?> inner) {
        return inner;
      }
    }
    return map;
  }

  private Tensor tensor(String name, Pickle.View view) throws IOException {
    Pickle.Storage storage = view.storage();
    long size = 1;
    long last = view.offset();
    boolean sane = view.sides().size() == view.strides().size() && view.offset() >= 0;
    for (int i = 0; sane && i < view.sides().size(); i++) {
      long side = view.sides().get(i);
      long stride = view.strides().get(i);
      sane = side > 0 && side <= storage.count() && stride >= 0 && stride <= storage.count();
      size = sane ? size * side : size;
      last += sane ? (side - 1) * stride : 0;
      sane = sane && size <= storage.count() && last < storage.count();
    }
    valuesLeft -= size;
    if (!sane || storage.count() < 1 || storage.count() > Files.size(file) || valuesLeft < 0) {
      throw bad(
          file, "%s, of shape %s, does not fit its numbers".formatted(name, view.sides()), null);
    }
    long length = storage.count() * storage.type().bytes();
    ByteBuffer bytes = storages.bytes(storage.key(), length);
    if (bytes.remaining() != length) {
      throw bad(file, "the numbers of %s are not all there".formatted(name), null);
    }
    float[] values = new float[(int) size];
    List<Integer> sides = view.sides().stream().map(Long::intValue).toList();
    for (int i = 0; i < values.length; i++) {
      values[i] = storage.type().read(bytes, place(i, view) * storage.type().bytes());
    }
    return new Tensor(sides, values);
  }

  /** Place in the storage of the {@code index}-th number in row-major order. */
  private static int place(int index, Pickle.View view) {
    long place = view.offset();
    int rest = index;
    for (int i = view.sides().size() - 1; i >= 0; i--) {
      int side = view.sides().get(i).intValue();
      place += (rest % side) * view.strides().get(i);
      rest /= side;
    }
    return (int) place;
  }

  private static BadInputException bad(Path file, String why, @Nullable Throwable cause) {
    String words = "%s is no state dict of PyTorch that can be read: %s.".formatted(file, why);
    return cause == null ? new BadInputException(words) : new BadInputException(words, cause);
  }
}
