package org.tenfold.release.paper;

import org.tenfold.release.summary.ReleaseSummary;

/** Licence, terms, and what holds for the people in the clips whatever the licence says. */
final class Terms {
  private Terms() {}

  static String of(ReleaseSummary summary) {
    StringBuilder text = new StringBuilder("# Licence and terms\n\n");
    text.append(MarkdownText.escaped(Sentences.licence(summary))).append("\n");
    if (!summary.said().terms().isEmpty()) {
      text.append("\n").append(MarkdownText.quoted(summary.said().terms()));
    }
    text.append(PEOPLE);
    if (!summary.said().contact().isEmpty()) {
      text.append("\nContact: ")
          .append(MarkdownText.escaped(summary.said().contact()))
          .append("\n");
    }
    return text.toString();
  }

  private static final String PEOPLE =
      """

      ## Movies and people

      The clips are parts of movies whose rights belong to others (CREDITS.md). They show people's faces. Do not try
      to find out who an annotator is. A label says what people saw in a clip, not what the person in it felt.

      An owner of a movie, or a person shown in a clip, can have it taken down: it leaves the next copies of this
      release with its pictures. Delete it from yours as well when `withdrawn.csv` of a newer copy names it.
      """;
}
