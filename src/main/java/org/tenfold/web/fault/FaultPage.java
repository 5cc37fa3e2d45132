package org.tenfold.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import org.tenfold.language.Language;
import org.tenfold.language.Words;

/**
 * A page that needs nothing but itself: no database, no session, no file. The reader's language
 * comes first; the other ones follow, for who reads it may be somebody called to help.
 */
final class FaultPage {
  private static final String STYLE =
      """
      body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText;
        font: 16px/1.5 system-ui, sans-serif; }
      main { width: min(30rem, 86vw); padding: 2rem; border: 1px solid GrayText; border-radius: 12px; }
      h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 1rem; }
      p { margin: 0 0 1rem; overflow-wrap: anywhere; }
      """;

  private FaultPage() {}

  static String of(Fault fault, HttpServletRequest request) {
    Language reader = Language.of(request.getLocale());
    boolean again = fault instanceof Fault.Away && "GET".equals(request.getMethod());
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"").append(reader.tag()).append("\">\n<head>\n");
    page.append("<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    if (again) {
      // the same address: the page is back by itself when the database is
      page.append("<meta http-equiv=\"refresh\" content=\"")
          .append(LastResort.RETRY_SECONDS)
          .append("\">\n");
    }
    page.append("<title>").append(title(fault, reader.locale())).append(" · Tenfold</title>\n");
    page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    page.append("<h1>").append(title(fault, reader.locale())).append("</h1>\n");
    page.append(paragraph(fault, reader));
    for (Language other : Language.values()) {
      if (other != reader) {
        page.append(paragraph(fault, other));
      }
    }
    page.append("<p><a href=\"").append(request.getContextPath()).append("/\">");
    page.append(Words.in(reader.locale(), "nav.overview")).append("</a></p>\n");
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String title(Fault fault, Locale reader) {
    return HtmlUtils.htmlEscape(
        Words.in(reader, fault instanceof Fault.Away ? "fault.away-title" : "fault.title"));
  }

  private static String paragraph(Fault fault, Language language) {
    return "<p lang=\""
        + language.tag()
        + "\">"
        + HtmlUtils.htmlEscape(fault.words(language.locale()))
        + "</p>\n";
  }
}
