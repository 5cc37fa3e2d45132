package org.tenfold.release.paper;

import java.util.List;
import java.util.stream.Collectors;

/** Markdown in which what people wrote is text, and never a link, a picture or a tag. */
final class MarkdownText {
  private MarkdownText() {}

  /** In one line. */
  static String escaped(String words) {
    return words
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|!#])", "\\\\$1");
  }

  /** The same of several lines, as a quotation. */
  static String quoted(String words) {
    return words
        .lines()
        .map(line -> "> " + escaped(line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static String row(List<String> cells) {
    return cells.stream()
        .map(MarkdownText::escaped)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String table(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(row(head));
    text.append("|").append(" --- |".repeat(head.size())).append("\n");
    rows.forEach(row -> text.append(row(row)));
    return text.toString();
  }
}
