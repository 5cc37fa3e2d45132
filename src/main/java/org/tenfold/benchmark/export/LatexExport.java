package org.tenfold.benchmark.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.tenfold.document.LatexText;
import org.tenfold.error.Message;

/**
 * A table for a paper, in the rules of booktabs: our rows, then those that others printed, with a
 * mark. Whatever people wrote is text in it and never a command.
 */
final class LatexExport {
  private LatexExport() {}

  static String of(ExportTable table) {
    StringBuilder text = new StringBuilder("% \\usepackage{booktabs}\n\\begin{table*}\n");
    text.append("\\caption{").append(escaped(table.title())).append(". ");
    text.append(escaped(table.words()));
    if (table.mixed()) {
      text.append(" $\\dagger$: ").append(escaped(Message.of("benchmark.export-dagger")));
    }
    text.append("}\n\\centering\n\\begin{tabular}{");
    table.columns().forEach(column -> text.append(column.number() ? 'r' : 'l'));
    text.append("}\n\\toprule\n");
    text.append(line(table.columns().stream().map(one -> escaped(one.name())).toList()));
    text.append("\\midrule\n");
    boolean own = false;
    for (ExportTable.Row row : table.rows()) {
      if (row.published() && own) {
        text.append("\\midrule\n");
      }
      own = !row.published();
      String mark = row.published() ? "$^{\\dagger}$" : "";
      List<String> cells = row.cells().stream().map(LatexExport::escaped).toList();
      text.append(line(cells).replaceFirst("(?= & | \\\\\\\\)", quoted(mark)));
    }
    return text.append("\\bottomrule\n\\end{tabular}\n\\end{table*}\n").toString();
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" & ", "", " \\\\\n"));
  }

  static String escaped(Message words) {
    return LatexText.escaped(words.english());
  }
}
