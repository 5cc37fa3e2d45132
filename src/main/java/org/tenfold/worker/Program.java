package org.tenfold.worker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tenfold.launch.LaidOut;

/**
 * What a child JVM runs.
 *
 * @param classPath as {@code java -cp} takes it
 * @param main class whose {@code main} takes a command of {@code tenfold}
 * @param options by which the JVM takes a cache of the program's classes, if there is one
 */
record Program(String classPath, String main, List<String> options) {
  private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
  private static final String APPLICATION = "org.tenfold.Application";

  /** Starts without a class of Spring, so that these need not be there. */
  private static final String COMMANDS = "org.tenfold.cli.TenfoldCommand";

  private static final String OUR_CLASSES = "BOOT-INF/classes/";
  private static final String OUR_PACKAGES = OUR_CLASSES + "org/tenfold/";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  /** This very program: same jar or class path. */
  static Program whole() {
    if (LaidOut.jar().isPresent()) {
      return new Program(ownClassPath(), APPLICATION, LaidOut.optionsForCommands());
    }
    return packagedJar()
        .map(jar -> new Program(jar.toString(), JAR_LAUNCHER, List.of()))
        .orElseGet(() -> new Program(ownClassPath(), APPLICATION, List.of()));
  }

  /**
   * Our classes and some libraries. Out of the packaged jar they are copied first: its loader opens
   * all of its jars before it runs anything, which takes longer than many a command. A cache of
   * classes saves so short a class path nothing (docs/benchmarks/start.md).
   *
   * @param libraries how the names of the jars begin
   * @param folder for the copies; whoever made it deletes it
   * @throws IOException when they cannot be copied, or one is not there
   */
  static Program with(List<String> libraries, Path folder) throws IOException {
    Optional<Path> jar = packagedJar();
    List<String> paths =
        jar.isPresent()
            ? unpacked(jar.get(), libraries, folder)
            : Stream.of(ownClassPath().split(File.pathSeparator))
                .filter(path -> Files.isDirectory(Path.of(path)) || isOneOf(libraries, path))
                .toList();
    for (String library : libraries) {
      if (paths.stream().noneMatch(path -> isOneOf(List.of(library), path))) {
        throw new IOException("there is no " + library + "*.jar on the class path");
      }
    }
    return new Program(String.join(File.pathSeparator, paths), COMMANDS, List.of());
  }

  private static List<String> unpacked(Path jar, List<String> libraries, Path folder)
      throws IOException {
    List<String> paths = new ArrayList<>(List.of(folder.resolve("classes").toString()));
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        String name = entry.getName();
        if (name.startsWith(LIBRARIES) && isOneOf(libraries, name)) {
          paths.add(copy(zip, entry, folder.resolve(Path.of(name).getFileName())).toString());
        } else if (name.startsWith(OUR_PACKAGES)) {
          copy(zip, entry, folder.resolve("classes").resolve(name.substring(OUR_CLASSES.length())));
        }
      }
    }
    return paths;
  }

  private static Path copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream bytes = zip.getInputStream(entry)) {
      Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  private static boolean isOneOf(List<String> libraries, String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.endsWith(".jar") && libraries.stream().anyMatch(name::startsWith);
  }

  private static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  /** That we run from, as it is or laid out. */
  private static Optional<Path> packagedJar() {
    return runsFromJar() ? Optional.of(Path.of(ownClassPath())) : LaidOut.packaged();
  }

  private static boolean runsFromJar() {
    return String.valueOf(Program.class.getResource("Program.class")).startsWith("jar:nested:");
  }
}
