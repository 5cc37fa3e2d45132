package org.tenfold.launch.layout;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Processes that the running program starts from its layout, or for it. */
public final class Children {
  private static final File NICE = new File("/usr/bin/nice");

  private Children() {}

  /** The laid-out jar that this program runs from; it need no longer be there. */
  public static Optional<Path> jar() {
    return folder().map(layout -> layout.jar());
  }

  /** The packaged jar that was laid out. */
  public static Optional<Path> packaged() {
    return Optional.ofNullable(System.getProperty(Layout.PACKAGED)).map(Path::of);
  }

  private static Optional<Layout> folder() {
    return Optional.ofNullable(System.getProperty(Layout.FOLDER)).map(Path::of).map(Layout::new);
  }

  /** By which a command takes its cache, if there is one. */
  public static List<String> options() {
    return folder()
        .map(layout -> layout.cache(Layout.Kind.COMMANDS))
        .filter(Files::exists)
        .map(Java::withCache)
        .orElse(List.of());
  }

  public static boolean wantsPreparation() {
    return System.getProperty(Layout.WANTED) != null;
  }

  /** Does not wait for it. It outlives us, and holds nothing of ours open. */
  public static void prepare() throws IOException {
    String jar = System.getProperty(Layout.PACKAGED);
    String root = System.getProperty(Layout.WANTED);
    if (jar == null || root == null) {
      return;
    }
    List<String> command = new ArrayList<>();
    if (NICE.canExecute()) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.addAll(
        List.of(Java.program(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", jar, Preparation.class.getName(), jar, root));
    new ProcessBuilder(command)
        .directory(new File("/"))
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
