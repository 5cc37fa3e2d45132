package org.tenfold.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Settings on a command line, {@code --name=value}. Spring takes any name and ignores those that
 * nobody reads, so that a slip of the pen would open another data folder than was meant.
 */
public final class Settings {
  /** All settings of ours with their defaults, and the version. */
  private static final String FILE = "/application.properties";

  /** A default that is what the setting's former name says: {@code ${tenfold.former:default}}. */
  private static final Pattern FORMER = Pattern.compile("\\$\\{(tenfold\\.[^:}]+):");

  private static final Pattern OPTION = Pattern.compile("--([^=]+)(=.*)?", Pattern.DOTALL);
  private static final String OURS = "tenfold.";

  /** Spring's own words without a value. */
  private static final Set<String> WORDS = Set.of("debug", "trace");

  private Settings() {}

  /** What is wrong with the first of these that nobody would read; empty when all are settings. */
  public static Optional<String> problem(String... arguments) {
    return Stream.of(arguments).flatMap(one -> problem(one).stream()).findFirst();
  }

  private static Optional<String> problem(String argument) {
    Matcher option = OPTION.matcher(argument);
    if (!option.matches()) {
      return Optional.of("'" + argument + "' is no setting: these are --name=value.");
    }
    String name = option.group(1);
    if (WORDS.contains(name)) {
      return Optional.empty();
    }
    if (!name.contains(".")) {
      return Optional.of("Unknown option --" + name + ". With --help you see which there are.");
    }
    if (option.group(2) == null) {
      return Optional.of("The setting --" + name + " has no value: write --" + name + "=…");
    }
    return plain(name).startsWith(OURS) && names().noneMatch(one -> same(one, name))
        ? Optional.of(
            "There is no setting "
                + name
                + ". There are: "
                + String.join(", ", new TreeSet<>(ours()))
                + ".")
        : Optional.empty();
  }

  /** Names of all settings of ours. */
  static Set<String> ours() {
    return read().stringPropertyNames().stream()
        .filter(name -> name.startsWith(OURS))
        .collect(Collectors.toSet());
  }

  /** Those that are read, former names among them. */
  private static Stream<String> names() {
    return Stream.concat(
        ours().stream(),
        read().values().stream()
            .map(value -> FORMER.matcher(value.toString()))
            .filter(Matcher::find)
            .map(found -> found.group(1)));
  }

  private static Properties read() {
    Properties defaults = new Properties();
    try (InputStream in = Objects.requireNonNull(Settings.class.getResourceAsStream(FILE), FILE)) {
      defaults.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return defaults;
  }

  /** As Spring compares them: {@code pathStyle} is {@code path-style}. */
  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }
}
