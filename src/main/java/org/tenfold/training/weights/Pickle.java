package org.tenfold.training.weights;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;

/**
 * Reads the few kinds of Python values of which a state dict is made, from Python's pickle format
 * (protocols 2 to 5).
 *
 * <p>A pickle is a program that may call any function of Python. Here it can call nothing: the only
 * names known are those of {@link Call}, each of which makes a plain Java record. Any other name,
 * and any opcode that a state dict does not need, ends the reading with an error that says what the
 * file asked for. Reads no more than the bytes given; nesting and text are bounded by them.
 */
final class Pickle {
  /** The functions and classes that a state dict names. */
  private enum Call {
    ORDERED_DICT("collections.OrderedDict"),
    TENSOR("torch._utils._rebuild_tensor"),
    TENSOR_V2("torch._utils._rebuild_tensor_v2"),
    PARAMETER("torch._utils._rebuild_parameter");

    private final String name;

    Call(String name) {
      this.name = name;
    }
  }

  /** What {@code torch.FloatStorage} and its like are here. */
  private record StorageClass(NumberType type) {}

  /** Numbers that lie elsewhere in the file. */
  record Storage(NumberType type, String key, long count) {}

  /**
   * A view of a storage.
   *
   * @param offset of its first number
   * @param strides distance, in numbers, of neighbours in each dimension
   */
  record View(Storage storage, long offset, List<Long> sides, List<Long> strides) {}

  private enum Mark {
    MARK
  }

  private enum None {
    NONE
  }

  private static final int MOST_VALUES = 5_000_000;
  private static final String TORCH = "torch.";

  private final ByteBuffer bytes;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private int values;

  private Pickle(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The value that begins at the buffer's position, which is left after its end.
   *
   * @return maps, lists (tuples too), texts, {@link Long}, {@link Double}, {@link Boolean}, {@link
   *     View}
   * @throws BadInputException when it is none, or is made of anything else
   */
  static Object read(ByteBuffer bytes) {
    try {
      return new Pickle(bytes).run();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NoSuchElementException e) {
      throw new BadInputException("its pickle ends too early", e);
    } catch (ClassCastException e) {
      throw new BadInputException("its pickle is put together wrongly", e);
    }
  }

  private Object run() {
    while (true) {
      int opcode = bytes.get() & 0xff;
      if (opcode == '.') {
        return pop();
      }
      step(opcode);
      if (++values > MOST_VALUES) {
        throw new BadInputException("its pickle has more than " + MOST_VALUES + " steps");
      }
    }
  }

  private void step(int opcode) {
    switch (opcode) {
      case 0x80 -> bytes.get(); // protocol
      case 0x95 -> bytes.getLong(); // frame
      case '(' -> stack.add(Mark.MARK);
      case '}' -> stack.add(new LinkedHashMap<Object, Object>());
      case ']' -> stack.add(new ArrayList<Object>());
      case ')' -> stack.add(List.of());
      case 'N' -> stack.add(None.NONE);
      case 0x88 -> stack.add(true);
      case 0x89 -> stack.add(false);
      case 'J' -> stack.add((long) bytes.getInt());
      case 'K' -> stack.add((long) (bytes.get() & 0xff));
      case 'M' -> stack.add((long) (bytes.getShort() & 0xffff));
      case 0x8a -> stack.add(longInteger());
      case 'G' -> stack.add(Double.longBitsToDouble(Long.reverseBytes(bytes.getLong())));
      case 'X', 'T' -> stack.add(text(bytes.getInt()));
      case 0x8c, 'U' -> stack.add(text(bytes.get() & 0xff));
      case 't' -> stack.add(untilMark());
      case 0x85 -> stack.add(last(1));
      case 0x86 -> stack.add(last(2));
      case 0x87 -> stack.add(last(3));
      case 'a' -> append(last(1));
      case 'e' -> append(untilMark());
      case 's' -> put(last(2));
      case 'u' -> put(untilMark());
      case 'q' -> memo.put(bytes.get() & 0xff, top());
      case 'r' -> memo.put(bytes.getInt(), top());
      case 0x94 -> memo.put(memo.size(), top());
      case 'h' -> stack.add(remembered(bytes.get() & 0xff));
      case 'j' -> stack.add(remembered(bytes.getInt()));
      case 'c' -> stack.add(global(line(), line()));
      case 0x93 -> {
        List<Object> name = last(2);
        stack.add(global((String) name.get(0), (String) name.get(1)));
      }
      case 'R' -> {
        List<Object> call = last(2);
        stack.add(call(call.get(0), (List<?>) call.get(1)));
      }
      case 'b' -> build(last(2));
      case 'Q' -> stack.add(storage((List<?>) pop()));
      default ->
          throw new BadInputException(
              "its pickle uses opcode 0x%02x, which no state dict needs".formatted(opcode));
    }
  }

  private Object pop() {
    return stack.removeLast();
  }

  private Object top() {
    return stack.getLast();
  }

  private List<Object> last(int count) {
    List<Object> end = stack.subList(stack.size() - count, stack.size());
    List<Object> taken = List.copyOf(end);
    end.clear();
    return taken;
  }

  private List<Object> untilMark() {
    int mark = stack.lastIndexOf(Mark.MARK);
    List<Object> taken = last(stack.size() - 1 - mark);
    pop();
    return taken;
  }

  private Object remembered(int place) {
    @Nullable Object value = memo.get(place);
    if (value == null) {
      throw new BadInputException("its pickle asks for value " + place + " before it is there");
    }
    return value;
  }

  private long longInteger() {
    int length = bytes.get() & 0xff;
    if (length > Long.BYTES) {
      return skipped(length);
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (bytes.get() & 0xffL) << (Byte.SIZE * i);
    }
    int unused = Long.SIZE - Byte.SIZE * length;
    return length == 0 ? 0 : value << unused >> unused;
  }

  /** The magic number of old files is longer than any number that weights need. */
  private long skipped(int length) {
    bytes.position(bytes.position() + length);
    return 0;
  }

  private String text(int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BadInputException("its pickle ends too early");
    }
    byte[] letters = new byte[length];
    bytes.get(letters);
    return new String(letters, StandardCharsets.UTF_8);
  }

  private String line() {
    int start = bytes.position();
    while (bytes.get() != '\n') {
      // on to the end of the line
    }
    byte[] letters = new byte[bytes.position() - 1 - start];
    bytes.get(start, letters);
    return new String(letters, StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // only lists made here can be grown; others throw
  private void append(List<Object> added) {
    ((ArrayList<Object>) top()).addAll(added);
  }

  @SuppressWarnings("unchecked")
  private void put(List<Object> pairs) {
    Map<Object, Object> map = (LinkedHashMap<Object, Object>) top();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      // a list or map as a key could make itself its own key
      if (!(pairs.get(i) instanceof String || pairs.get(i) instanceof Long)) {
        throw new BadInputException("its pickle names an array by something other than text");
      }
      map.put(pairs.get(i), pairs.get(i + 1));
    }
  }

  private static Object global(String module, String name) {
    String whole = module + "." + name;
    for (Call call : Call.values()) {
      if (call.name.equals(whole)) {
        return call;
      }
    }
    Optional<NumberType> type =
        whole.startsWith(TORCH)
            ? NumberType.ofStorage(whole.substring(TORCH.length()))
            : Optional.empty();
    return type.<Object>map(StorageClass::new)
        .orElseThrow(
            () ->
                new BadInputException(
                    "its pickle wants to call %s, which is not needed to hold weights; nothing was"
                            .formatted(whole)
                        + " run"));
  }

  private static Object call(Object called, List<?> arguments) {
    if (!(called instanceof Call call)) {
      throw new BadInputException("its pickle calls something that is no function");
    }
    return switch (call) {
      case ORDERED_DICT -> orderedDict(arguments);
      case TENSOR, TENSOR_V2 ->
          new View(
              (Storage) arguments.get(0),
              (Long) arguments.get(1),
              numbers(arguments.get(2)),
              numbers(arguments.get(3)));
      case PARAMETER -> arguments.getFirst();
    };
  }

  /** Empty, or from a list of pairs as Python 2 wrote it. */
  private static Map<Object, Object> orderedDict(List<?> arguments) {
    Map<Object, Object> map = new LinkedHashMap<>();
    if (!arguments.isEmpty()) {
      for (Object pair : (List<?>) arguments.getFirst()) {
        map.put((String) ((List<?>) pair).get(0), ((List<?>) pair).get(1));
      }
    }
    return map;
  }

  private static List<Long> numbers(Object tuple) {
    return ((List<?>) tuple).stream().map(Long.class::cast).toList();
  }

  /** Attributes of a map, such as versions of modules, are let go. */
  private void build(List<Object> objectAndState) {
    if (!(objectAndState.getFirst() instanceof Map)) {
      throw new BadInputException("its pickle sets the state of something that is no dict");
    }
    stack.add(objectAndState.getFirst());
  }

  /** {@code ('storage', class, key, location, count)}, in old files with a sixth. */
  private static Storage storage(List<?> id) {
    if (!id.getFirst().equals("storage")) {
      throw new BadInputException("its pickle refers to something that is no storage");
    }
    StorageClass type = (StorageClass) id.get(1);
    return new Storage(type.type(), (String) id.get(2), (Long) id.get(4));
  }
}
