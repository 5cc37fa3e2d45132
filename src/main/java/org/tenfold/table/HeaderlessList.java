package org.tenfold.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows the first line of the lists that projects around DFEW keep without a header: {@code
 * clips/00001 66 5} (DFER-CLIP, Former-DFER), {@code clips/00001 5} (MAE-DFER), {@code
 * Action/Sad/0001 Sad} (FERV39k), {@code 00001.mp4 anger} (MAFW), {@code 00001,5}, {@code 00001
 * anger}.
 */
final class HeaderlessList {
  private static final Pattern PATH =
      Pattern.compile(".*\\d.*[/\\\\].*|.*[/\\\\].*\\d.*|.*\\d.*\\.(?i:mp4|avi|mov|mkv|webm|flv)");

  private static final Pattern PADDED = Pattern.compile("0\\d+|\\d{3,}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern LABEL = Pattern.compile("\\d{1,2}(\\.0)?|[\\p{L}_]+");

  private HeaderlessList() {}

  /** The columns of a list that begins with such a line; empty when the line is a header. */
  static Optional<List<String>> columns(List<String> line) {
    List<String> filled = trimmed(line);
    if (filled.size() < 2) {
      return Optional.empty();
    }
    String first = filled.getFirst();
    String last = filled.getLast();
    boolean path = PATH.matcher(first).matches();
    if (filled.size() == 2) {
      boolean number = PADDED.matcher(first).matches();
      boolean list = (path || number) && LABEL.matcher(last).matches();
      return list ? Optional.of(List.of(path ? "path" : "video_name", "label")) : Optional.empty();
    }
    if (filled.size() == 3 && path && LABEL.matcher(last).matches()) {
      String second = filled.get(1);
      if (NUMBER.matcher(second).matches()) {
        return Optional.of(List.of("path", "frames", "label"));
      }
      return PATH.matcher(second).matches()
          ? Optional.of(List.of("path", "audio_path", "label"))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static List<String> trimmed(List<String> line) {
    int size = line.size();
    while (size > 0 && line.get(size - 1).isEmpty()) {
      size--;
    }
    return line.subList(0, size);
  }
}
