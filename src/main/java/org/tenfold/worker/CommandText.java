package org.tenfold.worker;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command with its arguments as one line of text, for a child that waits for its command. */
public final class CommandText {
  private CommandText() {}

  static String of(List<String> arguments, String last) {
    return Stream.concat(arguments.stream(), Stream.of(last))
        .map(argument -> URLEncoder.encode(argument, StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  public static List<String> arguments(String line) {
    return Stream.of(line.split(" ", -1))
        .map(argument -> URLDecoder.decode(argument, StandardCharsets.UTF_8))
        .toList();
  }
}
