package org.tenfold.launch.layout;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this Java can do, and how it is asked for it. */
final class Java {
  /** The first in which Java calls the system without a library of ours. */
  private static final int CALLS_THE_SYSTEM = 22;

  private static final int WARNS_OF_UNSAFE = 24;

  /**
   * The first that makes an ahead-of-time cache in one go; older ones make an archive of classes.
   */
  private static final int AHEAD_OF_TIME = 25;

  private static final int VERSION = Runtime.version().feature();

  private Java() {}

  static boolean canBecomeAnother() {
    return System.getProperty("os.name").equals("Linux") && VERSION >= CALLS_THE_SYSTEM;
  }

  static String program() {
    return System.getProperty("java.home").concat("/bin/java");
  }

  /** Tells caches of several Javas apart; each would refuse the other's. */
  static String key() {
    String version = System.getProperty("java.vm.version");
    int home =
        System.getProperty("java.home").concat(System.getProperty("java.vm.name")).hashCode();
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < version.length(); i++) {
      char c = version.charAt(i);
      key.append(Character.isLetterOrDigit(c) ? c : '.');
    }
    return key.append('-').append(Integer.toHexString(home)).toString();
  }

  static String suffix() {
    return VERSION >= AHEAD_OF_TIME ? ".aot" : ".jsa";
  }

  /** Says nothing when the cache does not fit, as after an update of this Java. */
  static List<String> withCache(Path cache) {
    return VERSION >= AHEAD_OF_TIME
        ? List.of("-XX:AOTCache=".concat(cache.toString()), "-Xlog:aot*=off")
        : List.of("-XX:SharedArchiveFile=".concat(cache.toString()), "-Xlog:cds*=off");
  }

  static List<String> making(Path cache) {
    return VERSION >= AHEAD_OF_TIME
        ? List.of("-XX:AOTCacheOutput=".concat(cache.toString()), "-Xlog:aot*=off")
        : List.of("-XX:ArchiveClassesAtExit=".concat(cache.toString()), "-Xlog:cds*=off");
  }

  /** A cache holds only for those that were given when it was made. */
  static List<String> always() {
    List<String> options = new ArrayList<>(2);
    options.add("--enable-native-access=ALL-UNNAMED");
    if (VERSION >= WARNS_OF_UNSAFE) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return options;
  }

  static boolean hasProgram() {
    return new File(program()).canExecute();
  }
}
