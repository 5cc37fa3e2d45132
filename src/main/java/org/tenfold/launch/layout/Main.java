package org.tenfold.launch.layout;

import java.lang.reflect.InvocationTargetException;

/**
 * Begins the packaged jar. Where it is laid out, this process becomes another JVM that runs it from
 * there; else, and whatever is in the way, the jar's own loader runs it, without a word.
 */
public final class Main {
  private static final String LOADER = "org.springframework.boot.loader.launch.JarLauncher";

  private Main() {}

  public static void main(String[] args) throws Throwable {
    try {
      Start.fromLayout(args);
    } catch (Exception | LinkageError fromTheJarThen) {
      // as on a machine where it never was laid out
    }
    try {
      Class.forName(LOADER).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
