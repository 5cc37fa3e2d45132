package org.tenfold.benchmark.export;

import java.util.Locale;
import org.tenfold.document.HtmlText;
import org.tenfold.error.Message;

/**
 * One page that holds everything, figures drawn in it: it asks for nothing from any server, runs no
 * script, and can be sent and kept.
 */
final class HtmlExport {
  private static final String STYLE =
      """
      body { font: 15px/1.5 Inter, 'Noto Sans SC', system-ui, sans-serif; color: #14202b; background: #f6f8f9;
        margin: 0 auto; padding: 2rem; max-width: 72rem }
      section { background: #fff; border: 1px solid #d5dde2; border-radius: 10px; padding: 1.2rem 1.4rem; margin: 1.2rem 0;
        overflow-x: auto }
      h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin-top: 0 }
      p.note { color: #51606d } p.warning { background: #fff4dd; border-left: 4px solid #8a5200; padding: .6rem .9rem }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .92rem }
      th, td { padding: .3rem .7rem; text-align: left; border-bottom: 1px solid #e6ecef; white-space: nowrap }
      th.number, td.number { text-align: right }
      td.wide { white-space: normal; min-width: 24rem }
      tr.published td { color: #51606d; font-style: italic }
      .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr)); gap: 1.2rem }
      .figures section { margin: 0 }
      svg { max-width: 100%; height: auto }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; overflow-wrap: anywhere }
      dt { color: #51606d } dd { margin: 0 }
      @media print { body { background: #fff; padding: 0 } section { break-inside: avoid } }
      """;

  /** Longer cells may break. */
  private static final int LONG_CELL = 60;

  private final StringBuilder page = new StringBuilder();
  private final Locale reader;

  private HtmlExport(Locale reader) {
    this.reader = reader;
  }

  static String of(Exported all, Locale reader) {
    HtmlExport html = new HtmlExport(reader);
    html.write(all);
    return html.page.toString();
  }

  private void write(Exported all) {
    page.append("<!doctype html>\n<html lang=\"").append(language());
    page.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", "", all.title());
    page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    element("h1", "", all.title());
    all.notes().forEach(note -> element("p", "warning", note));
    all.tables().forEach(this::table);
    page.append("<div class=\"figures\">\n");
    for (Exported.Figure figure : all.figures()) {
      page.append("<section>\n");
      element("h2", "", figure.title());
      page.append(figure.svg()).append("</section>\n");
    }
    page.append("</div>\n");
    page.append("<section>\n");
    element("h2", "", Message.of("benchmark.export-facts"));
    page.append("<dl>\n");
    for (Exported.Fact fact : all.facts()) {
      element("dt", "", fact.name());
      element("dd", "", fact.value());
    }
    page.append("</dl>\n</section>\n</body>\n</html>\n");
  }

  /** Of the two that messages are in. */
  private String language() {
    String chinese = Locale.CHINESE.getLanguage();
    return reader.getLanguage().equals(chinese) ? chinese : Locale.ENGLISH.getLanguage();
  }

  private void table(ExportTable table) {
    page.append("<section>\n");
    element("h2", "", table.title());
    element("p", "note", table.words());
    page.append("<table>\n<thead><tr>");
    table.columns().forEach(one -> element("th", one.number() ? "number" : "", one.name()));
    page.append("</tr></thead>\n<tbody>\n");
    for (ExportTable.Row row : table.rows()) {
      page.append(row.published() ? "<tr class=\"published\">" : "<tr>");
      for (int i = 0; i < row.cells().size(); i++) {
        Message cell = row.cells().get(i);
        boolean wide = cell.in(reader).length() > LONG_CELL;
        element("td", table.columns().get(i).number() ? "number" : wide ? "wide" : "", cell);
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
    if (table.mixed()) {
      element("p", "note", Message.of("benchmark.export-published"));
    }
    page.append("</section>\n");
  }

  private void element(String name, String style, Message words) {
    page.append('<').append(name);
    if (!style.isEmpty()) {
      page.append(" class=\"").append(style).append('"');
    }
    page.append('>').append(HtmlText.escaped(words.in(reader)));
    page.append("</").append(name).append(">\n");
  }
}
