package org.tenfold.release.paper;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tenfold.document.LatexText;
import org.tenfold.release.summary.LabelLine;
import org.tenfold.release.summary.ReleaseSummary;

/** The methods section of a paper on a release, and what it cites. */
final class Methods {
  private Methods() {}

  static String tex(ReleaseSummary summary) {
    String name = LatexText.escaped(summary.release().name());
    StringBuilder text = new StringBuilder();
    text.append("% \\usepackage{booktabs}; bibliography: references.bib\n");
    text.append("\\section{Data}\n");
    text.append(cited(name, summary)).append("\n\n");
    text.append(LatexText.escaped(Sentences.rule(summary))).append("\n\n");
    text.append("\\subsection{Agreement}\n");
    text.append(LatexText.escaped(Sentences.agreement(summary)))
        .append(
            " Kappa follows \\citet{fleiss1971}; intervals are bias corrected and accelerated"
                + " \\citep{efron1987}, with "
                + Sentences.drawn(summary)
                + " as the units that are drawn.");
    text.append(" ").append(LatexText.escaped(Sentences.saturation(summary))).append("\n\n");
    text.append("\\subsection{Pictures and folds}\n");
    text.append(LatexText.escaped(Sentences.pictures(summary))).append(" ");
    text.append(LatexText.escaped(Sentences.folds(summary)));
    text.append(" The layout of its files is that of DFEW \\citep{jiang2020dfew}.\n\n");
    text.append(table(summary));
    return text.toString();
  }

  private static String cited(String name, ReleaseSummary summary) {
    return name
        + " \\citep{"
        + key(summary)
        + "} holds "
        + LatexText.escaped(Sentences.what(summary));
  }

  private static String table(ReleaseSummary summary) {
    String rows =
        summary.emotions().stream()
            .map(line -> row(summary.release().labels().title(line.emotion()), line))
            .collect(Collectors.joining());
    return "\\begin{table}\n"
        + "\\caption{Single labels by emotion. $\\kappa$: agreement on this emotion against"
        + " all others.}\n"
        + "\\centering\n"
        + "\\begin{tabular}{lrrrr}\n"
        + "\\toprule\n"
        + "Emotion & Clips & In folds & Votes & $\\kappa$ \\\\\n"
        + "\\midrule\n"
        + rows
        + "\\bottomrule\n\\end{tabular}\n\\end{table}\n";
  }

  private static String row(String name, LabelLine line) {
    return String.format(
            Locale.ROOT,
            "%s & %d & %d & %d & %s \\\\%n",
            LatexText.escaped(name),
            line.labelled(),
            line.inFolds(),
            line.votes(),
            LatexText.escaped(CardNumbers.three(line.kappa())))
        .replace(System.lineSeparator(), "\n");
  }

  private static String key(ReleaseSummary summary) {
    return "release" + summary.release().contentHash().substring(0, 8);
  }

  static String bibliography(ReleaseSummary summary) {
    return citation(summary) + KNOWN;
  }

  /** The release itself, as BibTeX. */
  static String citation(ReleaseSummary summary) {
    return String.join(
        "\n",
        "@misc{" + key(summary) + ",",
        "  title = {" + LatexText.escaped(summary.release().name()) + "},",
        "  author = {{" + LatexText.escaped(summary.project()) + "}},",
        "  year = {" + summary.release().createdAt().atZone(ZoneOffset.UTC).getYear() + "},",
        "  note = {SHA-256 of its contents " + summary.release().contentHash() + "}",
        "}\n");
  }

  private static final String KNOWN =
      """

      @inproceedings{jiang2020dfew,
        title = {{DFEW}: A Large-Scale Database for Recognizing Dynamic Facial Expressions in the Wild},
        author = {Jiang, Xingxun and Zong, Yuan and Zheng, Wenming and Tang, Chuangao and Xia, Wanchuang and Lu, Cheng and Liu, Jiateng},
        booktitle = {Proceedings of the 28th ACM International Conference on Multimedia},
        year = {2020}
      }

      @article{fleiss1971,
        title = {Measuring Nominal Scale Agreement among Many Raters},
        author = {Fleiss, Joseph L.},
        journal = {Psychological Bulletin},
        volume = {76},
        number = {5},
        year = {1971}
      }

      @article{efron1987,
        title = {Better Bootstrap Confidence Intervals},
        author = {Efron, Bradley},
        journal = {Journal of the American Statistical Association},
        volume = {82},
        number = {397},
        year = {1987}
      }
      """;
}
