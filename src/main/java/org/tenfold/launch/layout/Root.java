package org.tenfold.launch.layout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder below which jars are laid out. What lies there is run, so nobody but its owner may
 * have written to it, or could have put another in its place.
 */
final class Root {
  /** {@code off}, or the folder; the property wins. */
  static final String VARIABLE = "TENFOLD_LAYOUT";

  static final String PROPERTY = "tenfold.layout";

  private static final int STICKY = 01000;
  private static final int WRITABLE_BY_OTHERS = 022;
  private static final int ANYTHING_FOR_OTHERS = 077;

  private Root() {}

  /** Null when none is wanted. It need not exist yet. */
  static @Nullable Path ofThisUser() {
    return of(
        System.getProperty(PROPERTY, System.getenv(VARIABLE)),
        System.getenv("XDG_CACHE_HOME"),
        System.getProperty("user.home"));
  }

  static @Nullable Path of(@Nullable String wish, @Nullable String caches, @Nullable String home) {
    if (wish != null && !wish.isEmpty()) {
      return wish.equals("off") || !new File(wish).isAbsolute() ? null : Path.of(wish);
    }
    if (caches != null && new File(caches).isAbsolute()) {
      return Path.of(caches, "tenfold");
    }
    return home == null || !new File(home).isAbsolute() ? null : Path.of(home, ".cache", "tenfold");
  }

  /** Makes it where it is missing. */
  static boolean isMade(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return isOursAlone(root);
  }

  /** Whether it is there, and neither it nor a folder above can be changed by another user. */
  static boolean isOursAlone(Path root) throws IOException {
    if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    int us = number(Path.of("/proc/self"), "unix:uid");
    if (number(root, "unix:uid") != us || (number(root, "unix:mode") & ANYTHING_FOR_OTHERS) != 0) {
      return false;
    }
    for (Path above = root.toRealPath().getParent(); above != null; above = above.getParent()) {
      int owner = number(above, "unix:uid");
      int mode = number(above, "unix:mode");
      if ((owner != us && owner != 0)
          || ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0)) {
        return false;
      }
    }
    return true;
  }

  private static int number(Path file, String attribute) throws IOException {
    return (Integer) Files.getAttribute(file, attribute);
  }
}
