package org.tenfold.launch.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code java OPTIONS -jar JAR ARGUMENTS}, as the system keeps it. A character stands for a byte.
 */
record CommandLine(List<String> options, String jar, List<String> arguments) {
  /** Beginnings of options that the second JVM would take otherwise than they were meant. */
  private static final String[] OWN_CACHE = {
    "-XX:AOT",
    "-XX:+AOT",
    "-XX:Shared",
    "-XX:ArchiveClasses",
    "-XX:+AutoCreateShared",
    "-XX:+RecordDynamicDump",
    "-Xshare",
    "-agent",
    "-javaagent",
    "-Xrun",
    "-Xdebug",
    "-Xbootclasspath",
    "--patch-module",
    "--upgrade-module-path"
  };

  /** In which the JVM finds more options. */
  private static final String[] VARIABLES = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"};

  /**
   * @param words each with a 0 byte behind it
   * @return null when the jar was started in another way
   */
  static @Nullable CommandLine of(byte[] words) {
    List<String> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i] == 0) {
        all.add(new String(words, from, i - from, StandardCharsets.ISO_8859_1));
        from = i + 1;
      }
    }
    int jar = all.indexOf("-jar") + 1;
    return jar < 2 || jar >= all.size()
        ? null
        : new CommandLine(all.subList(1, jar - 1), all.get(jar), all.subList(jar + 1, all.size()));
  }

  /** Also when it is traced or debugged from its first moment on. */
  boolean choosesItsOwnCache() {
    for (String option : options) {
      for (String beginning : OWN_CACHE) {
        if (option.startsWith(beginning)) {
          return true;
        }
      }
    }
    for (String variable : VARIABLES) {
      String value = System.getenv(variable);
      if (value != null && namesOne(value)) {
        return true;
      }
    }
    return false;
  }

  static boolean namesOne(String options) {
    for (String beginning : OWN_CACHE) {
      if (options.contains(beginning)) {
        return true;
      }
    }
    return false;
  }
}
