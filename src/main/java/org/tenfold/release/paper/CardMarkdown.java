package org.tenfold.release.paper;

import java.util.Locale;
import org.tenfold.release.summary.ReleaseSummary;

/** The gold-standard card as a file. */
final class CardMarkdown {
  private CardMarkdown() {}

  static String of(ReleaseSummary summary) {
    StringBuilder text =
        new StringBuilder("# ")
            .append(MarkdownText.escaped(summary.release().name()))
            .append(": gold-standard card\n");
    for (GoldCard.Section section : CardSections.of(summary).sections()) {
      text.append("\n## ").append(english(section.title())).append("\n\n");
      text.append(MarkdownText.escaped(english(section.words()))).append("\n");
      if (!section.rows().isEmpty()) {
        text.append("\n")
            .append(
                MarkdownText.table(
                    section.columns().stream().map(CardMarkdown::english).toList(),
                    section.rows().stream()
                        .map(row -> row.stream().map(cell -> english(cell.said())).toList())
                        .toList()));
      }
    }
    return text.toString();
  }

  private static String english(Said said) {
    return said.in(Locale.ENGLISH);
  }
}
