package org.tenfold.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads versions of engines from what the build holds of them. */
final class EngineVersion {
  private static final Pattern PROPERTY = Pattern.compile("(?m)^version=(\\S+)");
  private static final Pattern JAR = Pattern.compile("(?m)^pytorch-([\\d.]+-[\\d.]+)\\.jar");

  private EngineVersion() {}

  static Optional<String> of(Engine engine) {
    return switch (engine) {
      case AUTO -> Optional.empty();
      case DL4J -> first("META-INF/maven/org.nd4j/nd4j-api/pom.properties", PROPERTY);
      case LIBTORCH -> first("engines/libtorch/index", JAR);
    };
  }

  private static Optional<String> first(String resource, Pattern pattern) {
    try (InputStream in = EngineVersion.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return pattern.matcher(text).results().findFirst().map((MatchResult found) -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
