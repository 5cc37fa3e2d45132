package org.tenfold.benchmark.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.tenfold.error.Message;

/** Everything but the figures as Markdown, tables as GitHub has them. */
final class MarkdownExport {
  private MarkdownExport() {}

  static String of(Exported all) {
    StringBuilder text = new StringBuilder("# ").append(escaped(all.title())).append("\n\n");
    all.notes().forEach(note -> text.append("> ").append(escaped(note)).append("\n\n"));
    for (ExportTable table : all.tables()) {
      text.append("## ").append(escaped(table.title())).append("\n\n");
      text.append(of(table)).append('\n');
      text.append(escaped(table.words())).append("\n\n");
    }
    text.append("## ").append(Message.of("benchmark.export-facts").english()).append("\n\n");
    for (Exported.Fact fact : all.facts()) {
      text.append("- ").append(escaped(fact.name())).append(": ");
      text.append(escaped(fact.value())).append('\n');
    }
    return text.toString();
  }

  static String of(ExportTable table) {
    StringBuilder text = new StringBuilder();
    text.append(line(table.columns().stream().map(one -> escaped(one.name())).toList()));
    text.append(line(table.columns().stream().map(one -> one.number() ? "---:" : "---").toList()));
    for (ExportTable.Row row : table.rows()) {
      List<String> cells = row.cells().stream().map(MarkdownExport::escaped).toList();
      String mark = row.published() ? " †" : "";
      text.append(
          line(
              java.util.stream.IntStream.range(0, cells.size())
                  .mapToObj(i -> i == 0 ? cells.get(i) + mark : cells.get(i))
                  .toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }

  /** Nothing that people wrote becomes markup, or ends the cell that it stands in. */
  private static String escaped(Message words) {
    return words
        .english()
        .replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
