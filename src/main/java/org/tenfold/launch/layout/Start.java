package org.tenfold.launch.layout;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether and how the jar runs from its layout. */
final class Start {
  private static final String APPLICATION = "org.tenfold.Application";

  private Start() {}

  /** Returns only when the jar itself is to be run. */
  static void fromLayout(String[] args) throws IOException, ReflectiveOperationException {
    if (!Java.canBecomeAnother()) {
      return;
    }
    CommandLine given = CommandLine.of(Files.readAllBytes(Path.of("/proc/self/cmdline")));
    if (given == null
        || given.choosesItsOwnCache()
        || !given.jar().equals(asBytes(System.getProperty("java.class.path")))) {
      return;
    }
    Path root = Root.ofThisUser();
    if (root == null) {
      return;
    }
    Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    Layout layout = Layout.of(jar, root);
    Path cache = layout.cache(needed(args));
    // a cache is there only where a rehearsal from this layout by this Java went well
    boolean rehearsed = Root.isOursAlone(root) && layout.isComplete() && Files.exists(cache);
    System.setProperty(Layout.PACKAGED, jar.toString());
    if (!rehearsed && !layout.triedLately(needed(args))) {
      System.setProperty(Layout.WANTED, root.toString());
    }
    if (rehearsed) {
      layout.use();
      Exec.become(command(layout, cache, given, args));
    }
  }

  static Layout.Kind needed(String[] args) {
    return args.length == 0 || (args[0].startsWith("--") && !isAbout(args[0]))
        ? Layout.Kind.SERVER
        : Layout.Kind.COMMANDS;
  }

  private static boolean isAbout(String word) {
    return word.equals("--help") || word.equals("--version");
  }

  /** With the options that were given last, so that they win. */
  static List<String> command(Layout layout, Path cache, CommandLine given, String[] args) {
    List<String> command = new ArrayList<>();
    command.add(asBytes(Java.program()));
    for (String option : Java.withCache(cache)) {
      command.add(asBytes(option));
    }
    if (onlyTells(args)) {
      // it ends before the better compiler would pay; no collector, for the JVM takes one only
      command.add("-XX:TieredStopAtLevel=1");
    }
    for (String option : Java.always()) {
      if (!given.options().contains(option)) {
        command.add(option);
      }
    }
    add(Layout.FOLDER, layout.folder().toString(), command);
    for (String property : new String[] {Layout.PACKAGED, Layout.WANTED}) {
      String value = System.getProperty(property);
      if (value != null) {
        add(property, value, command);
      }
    }
    command.addAll(given.options());
    command.add("-cp");
    command.add(asBytes(layout.jar().toString()));
    command.add(APPLICATION);
    command.addAll(given.arguments());
    return command;
  }

  private static boolean onlyTells(String[] args) {
    for (String word : args) {
      if (isAbout(word)) {
        return true;
      }
    }
    return args.length > 0 && args[0].equals("help");
  }

  private static void add(String property, String value, List<String> command) {
    command.add("-D".concat(property).concat("=").concat(asBytes(value)));
  }

  /** As the system has it, a character a byte: so nothing is lost that no character stands for. */
  static String asBytes(String text) {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
  }
}
