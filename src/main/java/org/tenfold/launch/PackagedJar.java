package org.tenfold.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;

/** The jar that holds all others. */
public final class PackagedJar {
  private static final String ITS_LOADER =
      "org.springframework.boot.loader.launch.LaunchedClassLoader";

  private PackagedJar() {}

  /**
   * Runs the {@code main} of a class anew with a loader that finds its classes faster.
   *
   * @return false when the class was not loaded by the packaged jar's own loader, so that there is
   *     nothing to do; else true when that {@code main} has ended
   * @throws IOException when a jar in the jar cannot be read
   */
  public static boolean runFaster(Class<?> program, String... args) throws IOException {
    if (!(program.getClassLoader() instanceof URLClassLoader slow)
        || !slow.getClass().getName().equals(ITS_LOADER)) {
      return false;
    }
    // never closed: it serves until the program ends
    IndexedClassLoader fast = new IndexedClassLoader(slow.getURLs(), slow.getParent());
    Thread.currentThread().setContextClassLoader(fast);
    try {
      Class.forName(program.getName(), true, fast)
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }
}
