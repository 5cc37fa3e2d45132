package org.tenfold.document;

/** Text between tags and in attributes, of HTML and of XML. */
public final class HtmlText {
  private HtmlText() {}

  /** Characters that XML cannot hold are left out. */
  public static String escaped(String words) {
    StringBuilder text = new StringBuilder();
    words
        .codePoints()
        .filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(sign);
              }
            });
    return text.toString();
  }
}
