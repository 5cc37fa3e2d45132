package org.tenfold.launch.layout;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lets this process become another program, by execv(3): it keeps its id, its parent, terminal,
 * files and limits, so that signals and the exit status need no one to carry them on. Java has no
 * such call of its own. By reflection, for the byte code is Java 21's, in which the calls of the
 * system were not yet final; with numbers for addresses, which costs the JVM the fewest classes.
 */
final class Exec {
  private static final String PACKAGE = "java.lang.foreign.";

  private Exec() {}

  /** Returns only when it is impossible. */
  static void become(List<String> command) throws ReflectiveOperationException {
    MethodHandle execv = execv();
    int size = 8 * (command.size() + 1);
    for (String word : command) {
      size += word.length() + 1;
    }
    Class<?> arenas = Class.forName(PACKAGE.concat("Arena"));
    Class<?> segments = Class.forName(PACKAGE.concat("MemorySegment"));
    Object arena = arenas.getMethod("global").invoke(null);
    Object memory =
        arenas.getMethod("allocate", long.class, long.class).invoke(arena, (long) size, 8L);
    long address = (Long) segments.getMethod("address").invoke(memory);
    ByteBuffer bytes = (ByteBuffer) segments.getMethod("asByteBuffer").invoke(memory);
    write(command, address, bytes);
    try {
      int failed = (int) execv.invokeExact(address + 8L * (command.size() + 1), address);
    } catch (Throwable impossible) {
      throw new ReflectiveOperationException(impossible);
    }
  }

  /** The addresses of the words, a 0, and the words, each with a 0 behind it. */
  static void write(List<String> command, long address, ByteBuffer bytes) {
    bytes.order(ByteOrder.nativeOrder());
    int at = 8 * (command.size() + 1);
    for (int i = 0; i < command.size(); i++) {
      byte[] word = command.get(i).getBytes(StandardCharsets.ISO_8859_1);
      bytes.putLong(8 * i, address + at);
      bytes.put(at, word);
      at += word.length + 1;
    }
  }

  /** Takes the addresses of the program's path and of all words. */
  private static MethodHandle execv() throws ReflectiveOperationException {
    Class<?> linkers = Class.forName(PACKAGE.concat("Linker"));
    Class<?> layouts = Class.forName(PACKAGE.concat("MemoryLayout"));
    Class<?> values = Class.forName(PACKAGE.concat("ValueLayout"));
    Class<?> signatures = Class.forName(PACKAGE.concat("FunctionDescriptor"));
    Object linker = linkers.getMethod("nativeLinker").invoke(null);
    Object symbols = linkers.getMethod("defaultLookup").invoke(linker);
    Object function =
        ((Optional<?>)
                Class.forName(PACKAGE.concat("SymbolLookup"))
                    .getMethod("find", String.class)
                    .invoke(symbols, "execv"))
            .orElseThrow();
    Object twoAddresses = Array.newInstance(layouts, 2);
    Array.set(twoAddresses, 0, values.getField("JAVA_LONG").get(null));
    Array.set(twoAddresses, 1, values.getField("JAVA_LONG").get(null));
    Object signature =
        signatures
            .getMethod("of", layouts, twoAddresses.getClass())
            .invoke(null, values.getField("JAVA_INT").get(null), twoAddresses);
    Object noOptions = Array.newInstance(Class.forName(PACKAGE.concat("Linker$Option")), 0);
    return (MethodHandle)
        linkers
            .getMethod(
                "downcallHandle",
                Class.forName(PACKAGE.concat("MemorySegment")),
                signatures,
                noOptions.getClass())
            .invoke(linker, function, signature, noOptions);
  }
}
