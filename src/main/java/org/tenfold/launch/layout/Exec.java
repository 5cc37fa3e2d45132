package org.tenfold.launch.layout;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Lets this process become another program, by execv(3): it keeps its id, its parent, terminal,
 * files and limits, so that signals and the exit status need no one to carry them on. Java has no
 * such call of its own. By reflection, for the byte code is Java 21's, in which the calls of the
 * system were not yet final.
 */
final class Exec {
  private static final String PACKAGE = "java.lang.foreign.";

  private Exec() {}

  /** Returns only when it is impossible. */
  static void become(List<String> command) throws ReflectiveOperationException {
    Class<?> layout = Class.forName(PACKAGE.concat("MemoryLayout"));
    Class<?> segment = Class.forName(PACKAGE.concat("MemorySegment"));
    Class<?> arena = Class.forName(PACKAGE.concat("Arena"));
    Class<?> values = Class.forName(PACKAGE.concat("ValueLayout"));
    Class<?> addresses = Class.forName(PACKAGE.concat("AddressLayout"));
    Class<?> linkers = Class.forName(PACKAGE.concat("Linker"));
    Class<?> options = Class.forName(PACKAGE.concat("Linker$Option"));
    Class<?> functions = Class.forName(PACKAGE.concat("FunctionDescriptor"));
    Object address = values.getField("ADDRESS").get(null);
    Object linker = linkers.getMethod("nativeLinker").invoke(null);
    Object symbols = linkers.getMethod("defaultLookup").invoke(linker);
    Object execv =
        ((Optional<?>)
                Class.forName(PACKAGE.concat("SymbolLookup"))
                    .getMethod("find", String.class)
                    .invoke(symbols, "execv"))
            .orElseThrow();
    Object twoAddresses = Array.newInstance(layout, 2);
    Array.set(twoAddresses, 0, address);
    Array.set(twoAddresses, 1, address);
    Object signature =
        functions
            .getMethod("of", layout, twoAddresses.getClass())
            .invoke(null, values.getField("JAVA_INT").get(null), twoAddresses);
    Object none = Array.newInstance(options, 0);
    MethodHandle call =
        (MethodHandle)
            linkers
                .getMethod("downcallHandle", segment, functions, none.getClass())
                .invoke(linker, execv, signature, none);

    Object memory = arena.getMethod("global").invoke(null);
    Method allocate = arena.getMethod("allocate", long.class, long.class);
    Method put = segment.getMethod("copyFrom", segment);
    Method ofBytes = segment.getMethod("ofArray", byte[].class);
    Method set = segment.getMethod("set", addresses, long.class, segment);
    Object words = allocate.invoke(memory, 8L * (command.size() + 1), 8L);
    Object program = null;
    for (int i = 0; i < command.size(); i++) {
      byte[] bytes = command.get(i).concat("\0").getBytes(StandardCharsets.ISO_8859_1);
      Object word = allocate.invoke(memory, (long) bytes.length, 1L);
      put.invoke(word, ofBytes.invoke(null, (Object) bytes));
      set.invoke(words, address, 8L * i, word);
      if (program == null) {
        program = word;
      }
    }
    try {
      call.invokeWithArguments(program, words);
    } catch (Throwable impossible) {
      throw new ReflectiveOperationException(impossible);
    }
  }
}
