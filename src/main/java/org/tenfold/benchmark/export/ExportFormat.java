package org.tenfold.benchmark.export;

import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What results leave as. Files for programs and papers are in English, the page in any language.
 */
public enum ExportFormat {
  /** The first table. */
  CSV("csv", "text/csv") {
    @Override
    String text(Exported all, Locale reader) {
      return CsvExport.of(all.tables().getFirst());
    }
  },
  /** All numbers, in full. */
  JSON("json", "application/json") {
    @Override
    String text(Exported all, Locale reader) {
      return MAPPER.writeValueAsString(all.json()) + "\n";
    }
  },
  MARKDOWN("md", "text/markdown") {
    @Override
    String text(Exported all, Locale reader) {
      return MarkdownExport.of(all);
    }
  },
  /** Tables for a paper, with booktabs. */
  LATEX("tex", "application/x-tex") {
    @Override
    String text(Exported all, Locale reader) {
      return all.tables().stream().map(LatexExport::of).collect(Collectors.joining("\n"));
    }
  },
  /** One page that opens without a network. */
  HTML("html", "text/html") {
    @Override
    String text(Exported all, Locale reader) {
      return HtmlExport.of(all, reader);
    }
  };

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String ending;
  private final String mediaType;

  ExportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Of its file, without a dot. */
  public String ending() {
    return ending;
  }

  /** Without the charset, which is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  abstract String text(Exported all, Locale reader);

  /**
   * @param reader of a page
   */
  public String write(Exported all, Locale reader) {
    return text(all, reader);
  }

  public String write(Exported all) {
    return text(all, Locale.ENGLISH);
  }
}
