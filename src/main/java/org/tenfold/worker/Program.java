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
 */
record Program(String classPath, String main) {
  private static final String JAR_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
  private static final String APPLICATION = "org.tenfold.Application";

  /** Starts without a class of Spring, so that these need not be there. */
  private static final String COMMANDS = "org.tenfold.cli.TenfoldCommand";

  private static final String OUR_CLASSES = "BOOT-INF/classes/";
  private static final String OUR_PACKAGES = OUR_CLASSES + "org/tenfold/";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  /** This very program: same jar or class path. */
  static Program whole() {
    return LaidOut.packagedOnly()
        .map(jar -> new Program(jar.toString(), JAR_LAUNCHER))
        .orElseGet(() -> new Program(ownClassPath(), runsFromJar() ? JAR_LAUNCHER : APPLICATION));
  }

  /**
   * Our classes and some libraries. Where the packaged jar is laid out, all of it, for then its
   * classes come out of a cache; else they are copied first: its loader opens all of its jars
   * before it runs anything, which takes longer than many a command.
   *
   * @param libraries how the names of the jars begin
   * @param folder for the copies; whoever made it deletes it
   * @throws IOException when they cannot be copied, or one is not there
   */
  static Program with(List<String> libraries, Path folder) throws IOException {
    List<String> paths =
        runsFromJar()
            ? unpacked(Path.of(ownClassPath()), libraries, folder)
            : Stream.of(ownClassPath().split(File.pathSeparator))
                .filter(path -> Files.isDirectory(Path.of(path)) || isOneOf(libraries, path))
                .toList();
    for (String library : libraries) {
      if (paths.stream().noneMatch(path -> isOneOf(List.of(library), path))) {
        throw new IOException("there is no " + library + "*.jar on the class path");
      }
    }
    return new Program(String.join(File.pathSeparator, paths), COMMANDS);
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

  private static boolean runsFromJar() {
    return String.valueOf(Program.class.getResource("Program.class")).startsWith("jar:nested:");
  }
}
