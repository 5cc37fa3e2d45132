package org.tenfold.release.paper;

import java.util.List;
import org.tenfold.release.summary.ReleaseSummary;

/** The first file that somebody opens. */
final class Readme {
  private Readme() {}

  static String of(ReleaseSummary summary) {
    StringBuilder text =
        new StringBuilder("# ").append(MarkdownText.escaped(summary.release().name())).append("\n");
    paragraph(text, Sentences.what(summary));
    if (!summary.said().note().isEmpty()) {
      text.append("\n").append(MarkdownText.quoted(summary.said().note()));
    }
    paragraph(text, Sentences.withdrawn(summary));
    text.append("\n## Labels\n");
    paragraph(text, Sentences.rule(summary));
    text.append("\n")
        .append(
            MarkdownText.table(
                List.of("emotion", "label", "clips", "in folds", "votes", "kappa"),
                summary.emotions().stream()
                    .map(
                        line ->
                            List.of(
                                summary.release().labels().title(line.emotion()),
                                Integer.toString(line.emotion().number()),
                                Long.toString(line.labelled()),
                                Long.toString(line.inFolds()),
                                Long.toString(line.votes()),
                                CardNumbers.three(line.kappa())))
                    .toList()));
    text.append("\n## Agreement\n");
    paragraph(text, Sentences.agreement(summary));
    paragraph(text, Sentences.saturation(summary));
    text.append("\n![Single labels](figures/labels.svg)\n");
    text.append("\n![Saturation](figures/saturation.svg)\n");
    text.append("\n## Pictures and folds\n");
    paragraph(text, Sentences.pictures(summary));
    paragraph(text, Sentences.folds(summary));
    text.append(FILES);
    text.append("\n## Licence\n");
    paragraph(text, Sentences.licence(summary) + " Terms: TERMS.md. Credits: CREDITS.md.");
    text.append("\n## Origin\n");
    paragraph(
        text,
        "Frozen at "
            + summary.release().createdAt()
            + " in the project "
            + summary.project()
            + ". SHA-256 of its clips, votes and labels: "
            + summary.release().contentHash()
            + ". How to cite it: references.bib.");
    return text.toString();
  }

  private static final String FILES =
      """

      ## Files

      | file | holds |
      | --- | --- |
      | `Annotation/annotation.csv`, `.xlsx` | votes of each clip for each emotion, its number (`order`) and its label, 0 for none |
      | `Annotation/faces.csv` | frames of each labelled clip, those that show its subject's face, and why it is left out |
      | `EmoLabel_DataSplit` | training and test clips of each fold, with their labels |
      | `Clip` | the clips and their pictures, where they are part of the copy |
      | `CARD.md` | the gold-standard card: on what the labels rest |
      | `croissant.json` | the same for machines: Croissant 1.1 with its fields for responsible AI |
      | `summary.json` | every number of these files in full |
      | `methods.tex`, `references.bib`, `figures` | for a paper |
      | `SHA256SUMS` | of all files: `sha256sum --check SHA256SUMS` |
      """;

  private static void paragraph(StringBuilder text, String words) {
    if (!words.isEmpty()) {
      text.append("\n").append(MarkdownText.escaped(words)).append("\n");
    }
  }
}
