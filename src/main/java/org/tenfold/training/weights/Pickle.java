package org.tenfold.training.weights;

import java.math.BigInteger;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/**
 * Reads what Python's pickle format (protocols 0 to 5) says of a value, without running any of it.
 *
 * <p>A pickle is a program that may call any function of Python. Here it can call nothing: dicts,
 * lists, texts and numbers are themselves, the few functions of PyTorch that make arrays make a
 * {@link View}, and whatever else the file asks for becomes an {@link Unmade}, which holds its
 * name. So a checkpoint that also holds settings or a scheduler can be read for its arrays.
 *
 * <p>Reads no more than the bytes given; steps, copies, nesting and text are bounded.
 */
final class Pickle {
  /** A function or class, by the name that the file gives. */
  record Global(String name) {}

  /** What the file wants made by a class or function that is not known here. It was not. */
  static final class Unmade {
    private final String name;
    private final Map<Object, Object> items = new LinkedHashMap<>();
    private @Nullable Object state;

    private Unmade(String name) {
      this.name = name;
    }

    /** Of the class or function. */
    String name() {
      return name;
    }

    /** Where it is a kind of dict. */
    Map<Object, Object> items() {
      return items;
    }

    /** Its fields, where the file sets them. */
    Map<?, ?> state() {
      @Nullable Object first =
          state instanceof List<?> two && !two.isEmpty() ? two.getFirst() : state;
      return first instanceof Map<?, ?> fields ? fields : Map.of();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Numbers that lie elsewhere in the file.
   *
   * @param from first number of it in the one that the file holds under the key
   */
  record Storage(NumberType type, String key, long count, long from) {}

  /**
   * A view of a storage.
   *
   * @param type of its numbers
   * @param offset of its first number
   * @param strides distance, in numbers, of neighbours in each dimension
   */
  record View(
      Storage storage, NumberType type, long offset, List<Long> sides, List<Long> strides) {}

  private enum Mark {
    MARK
  }

  enum None {
    NONE
  }

  private static final int MOST_STEPS = 5_000_000;
  private static final int MOST_SIDES = 64; // PyTorch's own limit
  private static final String TORCH = "torch.";
  private static final String FROM_TYPE = "torch._tensor._rebuild_from_type";

  private static final Set<String> DICTS =
      Set.of(
          "collections.OrderedDict",
          "collections.Counter",
          "collections.defaultdict",
          "builtins.dict",
          "__builtin__.dict");

  private final ByteBuffer bytes;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private int steps;

  private Pickle(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The value that begins at the buffer's position, which is left after its end.
   *
   * @return maps, lists (tuples too), texts, {@link Long}, {@link BigInteger}, {@link Double},
   *     {@link Boolean}, {@link None}, {@link Storage}, {@link View}, {@link Global}, {@link
   *     Unmade}
   * @throws InvalidInput when it is none
   */
  static Object read(ByteBuffer bytes) {
    try {
      return new Pickle(bytes).run();
    } catch (InvalidInput said) {
      throw said; // in words of its own
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NoSuchElementException e) {
      throw new InvalidInput(e, "training.pickle-short");
    } catch (ClassCastException | IllegalArgumentException e) {
      throw new InvalidInput(e, "training.pickle-wrong");
    }
  }

  private Object run() {
    while (true) {
      int opcode = bytes.get() & 0xff;
      if (opcode == '.') {
        return pop();
      }
      step(opcode);
      count(1);
    }
  }

  private void count(int more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw new InvalidInput("training.pickle-steps", MOST_STEPS);
    }
  }

  private void step(int opcode) {
    switch (opcode) {
      case 0x80 -> bytes.get(); // protocol
      case 0x95 -> bytes.getLong(); // frame
      case '(' -> stack.add(Mark.MARK);
      case '0' -> pop();
      case '1' -> untilMark();
      case '2' -> stack.add(top());
      case '}' -> stack.add(new LinkedHashMap<Object, Object>());
      case ']' -> stack.add(new ArrayList<Object>());
      case ')' -> stack.add(List.of());
      case 0x8f -> stack.add(new Unmade("set"));
      case 'N' -> stack.add(None.NONE);
      case 0x88 -> stack.add(true);
      case 0x89 -> stack.add(false);
      case 'J' -> stack.add((long) bytes.getInt());
      case 'K' -> stack.add((long) (bytes.get() & 0xff));
      case 'M' -> stack.add((long) (bytes.getShort() & 0xffff));
      case 'I', 'L' -> stack.add(written(line()));
      case 0x8a -> stack.add(whole(bytes.get() & 0xff));
      case 0x8b -> stack.add(whole(bytes.getInt()));
      case 'G' -> stack.add(Double.longBitsToDouble(Long.reverseBytes(bytes.getLong())));
      case 'F' -> stack.add(Double.valueOf(line()));
      case 'X', 'T' -> stack.add(text(bytes.getInt()));
      case 0x8c, 'U' -> stack.add(text(bytes.get() & 0xff));
      case 0x8d -> stack.add(text(length()));
      case 'V' -> stack.add(line());
      case 'S' -> stack.add(unquoted(line()));
      case 'C' -> stack.add(skipped(bytes.get() & 0xff));
      case 'B' -> stack.add(skipped(bytes.getInt()));
      case 0x8e, 0x96 -> stack.add(skipped(length()));
      case 0x97 -> stack.add(new Unmade("buffer"));
      case 0x98 -> top();
      default -> build(opcode);
    }
  }

  /** Opcodes that put values together. */
  private void build(int opcode) {
    switch (opcode) {
      case 't' -> stack.add(untilMark());
      case 0x85 -> stack.add(last(1));
      case 0x86 -> stack.add(last(2));
      case 0x87 -> stack.add(last(3));
      case 'l' -> stack.add(new ArrayList<>(untilMark()));
      case 'd' -> {
        List<Object> pairs = untilMark();
        stack.add(new LinkedHashMap<Object, Object>());
        put(pairs);
      }
      case 0x91 -> {
        untilMark();
        stack.add(new Unmade("frozenset"));
      }
      case 'a' -> append(last(1));
      case 'e', 0x90 -> append(untilMark());
      case 's' -> put(last(2));
      case 'u' -> put(untilMark());
      case 'p' -> memo.put(Integer.valueOf(line()), top());
      case 'q' -> memo.put(bytes.get() & 0xff, top());
      case 'r' -> memo.put(bytes.getInt(), top());
      case 0x94 -> memo.put(memo.size(), top());
      case 'g' -> stack.add(remembered(Integer.parseInt(line())));
      case 'h' -> stack.add(remembered(bytes.get() & 0xff));
      case 'j' -> stack.add(remembered(bytes.getInt()));
      case 'c' -> stack.add(new Global(line() + "." + line()));
      case 0x93 -> {
        List<Object> name = last(2);
        stack.add(new Global(name.get(0) + "." + name.get(1)));
      }
      case 'b' -> state(last(2));
      case 'P' -> {
        line();
        stack.add(new Unmade("persistent object"));
      }
      case 'Q' -> stack.add(persistent(pop()));
      default -> call(opcode);
    }
  }

  /** Opcodes by which Python calls something. */
  private void call(int opcode) {
    switch (opcode) {
      case 'R', 0x81 -> {
        List<Object> call = last(2);
        stack.add(made(call.get(0), (List<?>) call.get(1)));
      }
      case 0x92 -> {
        List<Object> call = last(3);
        stack.add(made(call.get(0), (List<?>) call.get(1)));
      }
      case 'i' -> {
        Global called = new Global(line() + "." + line());
        stack.add(made(called, untilMark()));
      }
      case 'o' -> {
        List<Object> call = untilMark();
        stack.add(made(call.getFirst(), call.subList(1, call.size())));
      }
      case 0x82 -> stack.add(new Global("extension " + (bytes.get() & 0xff)));
      case 0x83 -> stack.add(new Global("extension " + (bytes.getShort() & 0xffff)));
      case 0x84 -> stack.add(new Global("extension " + bytes.getInt()));
      default -> throw new InvalidInput("training.pickle-opcode", opcode);
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
      throw new InvalidInput("training.pickle-value", place);
    }
    return value;
  }

  /** A number in words, or {@code 00} and {@code 01} for false and true. */
  private static Object written(String line) {
    if (line.equals("00") || line.equals("01")) {
      return line.equals("01");
    }
    return Long.valueOf(line.endsWith("L") ? line.substring(0, line.length() - 1) : line);
  }

  private Object whole(int length) {
    byte[] letters = taken(length);
    byte[] reversed = new byte[length + 1];
    for (int i = 0; i < length; i++) {
      reversed[length - i] = letters[i];
    }
    reversed[0] = (byte) (length > 0 && letters[length - 1] < 0 ? -1 : 0);
    BigInteger value = new BigInteger(reversed);
    return length <= Long.BYTES ? (Object) value.longValue() : value;
  }

  private int length() {
    return Math.clamp(bytes.getLong(), -1, Integer.MAX_VALUE);
  }

  private byte[] taken(int length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new InvalidInput("training.pickle-short");
    }
    byte[] taken = new byte[length];
    bytes.get(taken);
    return taken;
  }

  private String text(int length) {
    return new String(taken(length), StandardCharsets.UTF_8);
  }

  private Unmade skipped(int length) {
    taken(length);
    return new Unmade("bytes");
  }

  private static String unquoted(String line) {
    return line.length() < 2 ? line : line.substring(1, line.length() - 1);
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

  @SuppressWarnings("unchecked") // only lists made here can be grown
  private void append(List<Object> added) {
    if (!(top() instanceof Unmade)) {
      ((ArrayList<Object>) top()).addAll(added);
    }
  }

  @SuppressWarnings("unchecked")
  private void put(List<Object> pairs) {
    Map<Object, Object> map =
        top() instanceof Unmade unmade ? unmade.items : (LinkedHashMap<Object, Object>) top();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      map.put(key(pairs.get(i)), pairs.get(i + 1));
    }
  }

  /**
   * A list or map as a key could make itself its own key: nothing that is sought has such a one.
   */
  private static Object key(Object key) {
    return key instanceof String || key instanceof Long ? key : new Unmade("key");
  }

  private Object made(Object called, List<?> arguments) {
    if (!(called instanceof Global function)) {
      return new Unmade(String.valueOf(called instanceof Unmade ? called : "call"));
    }
    if (DICTS.contains(function.name())) {
      return dict(arguments);
    }
    return switch (function.name()) {
      case "torch._utils._rebuild_tensor", "torch._utils._rebuild_tensor_v2" ->
          view(function, arguments, Optional.empty());
      case "torch._utils._rebuild_tensor_v3" -> view(function, arguments, dtype(arguments.get(6)));
      case "torch._utils._rebuild_parameter",
          "torch._utils._rebuild_parameter_with_state",
          "torch._utils._rebuild_device_tensor_from_cpu_tensor",
          "torch.nn.parameter.Parameter",
          "torch.nn.parameter.Buffer",
          "torch.Size",
          "torch.jit._pickle.restore_type_tag" ->
          arguments.isEmpty() ? new Unmade(function.name()) : arguments.getFirst();
      case "torch._tensor._rebuild_from_type_v2", "torch._tensor._rebuild_from_type" ->
          arguments.getFirst() instanceof Global inner && inner.name().startsWith(FROM_TYPE)
              ? new Unmade(function.name()) // else it could call itself forever
              : made(arguments.getFirst(), (List<?>) arguments.get(2));
      case "copyreg._reconstructor", "copy_reg._reconstructor" ->
          new Unmade(arguments.getFirst() instanceof Global type ? type.name() : function.name());
      default -> new Unmade(function.name());
    };
  }

  private static Optional<NumberType> dtype(Object type) {
    return type instanceof Global global && global.name().startsWith(TORCH)
        ? NumberType.ofDtype(global.name().substring(TORCH.length()))
        : Optional.empty();
  }

  private static Object view(Global function, List<?> arguments, Optional<NumberType> given) {
    if (!(arguments.getFirst() instanceof Storage storage)) {
      return new Unmade(function.name());
    }
    return new View(
        storage,
        given.orElse(storage.type()),
        (Long) arguments.get(1),
        numbers(arguments.get(2)),
        numbers(arguments.get(3)));
  }

  /** Empty, of another dict, or from a list of pairs as Python 2 wrote it. */
  private Object dict(List<?> arguments) {
    if (!arguments.isEmpty() && arguments.getFirst() instanceof Map<?, ?> map) {
      return map;
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    if (!arguments.isEmpty() && arguments.getFirst() instanceof List<?> pairs) {
      count(pairs.size());
      for (Object pair : pairs) {
        map.put(key(((List<?>) pair).get(0)), ((List<?>) pair).get(1));
      }
    }
    return map;
  }

  private static List<Long> numbers(Object tuple) {
    List<?> numbers = (List<?>) tuple;
    if (numbers.size() > MOST_SIDES) {
      throw new InvalidInput("training.pickle-dimensions", numbers.size());
    }
    return numbers.stream().map(Long.class::cast).toList();
  }

  /** Attributes of a map, such as versions of modules, and of an array are let go. */
  private void state(List<Object> objectAndState) {
    if (objectAndState.getFirst() instanceof Unmade unmade) {
      unmade.state = objectAndState.getLast();
    }
    stack.add(objectAndState.getFirst());
  }

  /**
   * {@code ('storage', class, key, location, count)}, in old files with a view {@code (key, offset,
   * count)} or none as a sixth; {@code ('module', class, file, source)} in whole modules.
   */
  private static Object persistent(Object said) {
    if (!(said instanceof List<?> id) || id.isEmpty()) {
      return new Unmade("persistent object");
    }
    if (id.getFirst().equals("module")) {
      return id.get(1);
    }
    if (!id.getFirst().equals("storage") || !(id.get(1) instanceof Global type)) {
      return new Unmade("persistent object");
    }
    String name = type.name().substring(type.name().lastIndexOf('.') + 1);
    Optional<NumberType> numbers =
        type.name().startsWith(TORCH) ? NumberType.ofStorage(name) : Optional.empty();
    long from = id.size() > 5 && id.get(5) instanceof List<?> view ? (Long) view.get(1) : 0;
    String key = (String) id.get(2);
    long count = (Long) id.get(4);
    return numbers
        .<Object>map(known -> new Storage(known, key, count, from))
        .orElseGet(() -> new Unmade(type.name()));
  }

  /** What may be in a file beside what was read, in words. */
  static String kind(Object value) {
    return switch (value) {
      case Unmade unmade -> unmade.name() + ", not run";
      case Global global -> global.name() + ", not run";
      case View view -> "an array of " + view.type().dtype();
      case Map<?, ?> map -> "a dict";
      case List<?> list -> "a list";
      case String text -> "text";
      case None none -> "nothing";
      case Number number -> "a number";
      case Boolean truth -> "a number";
      default -> "something else";
    };
  }

  /** For messages: at most so many of them. */
  static String some(List<String> names, int most) {
    return String.join(", ", names.subList(0, Math.min(most, names.size())))
        + (names.size() > most ? ", ... (" + names.size() + ")" : "");
  }
}
