package org.tenfold.release.paper;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.intake.ImportedSet;
import org.tenfold.label.LabelClass;
import org.tenfold.release.summary.Coefficient;
import org.tenfold.release.summary.Contents;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.agreement.Saturation;

/** Sentences of a release that more than one of its files says, in English. */
final class Sentences {
  private Sentences() {}

  static boolean simulated(ReleaseSummary summary) {
    return summary.release().simulated();
  }

  static String emotions(ReleaseSummary summary) {
    return summary.release().labels().classes().stream()
        .map(LabelClass::word)
        .collect(Collectors.joining(", "));
  }

  static String what(ReleaseSummary summary) {
    Contents contents = summary.contents();
    if (summary.imported().isPresent()) {
      return imported(summary, summary.imported().get());
    }
    return String.format(
        Locale.ROOT,
        "%d video clips from %d movies, %.1f minutes in all, each judged by %d people who chose one"
            + " of %d emotions (%s). %s",
        contents.clips(),
        contents.movies(),
        contents.seconds() / 60,
        summary.release().rule().votes(),
        summary.emotions().size(),
        emotions(summary),
        simulated(summary)
            ? "The votes are simulated: no figure of this release means anything."
            : contents.votes() + " votes are kept as counts for each clip.");
  }

  private static String imported(ReleaseSummary summary, ImportedSet set) {
    return String.format(
        Locale.ROOT,
        "%d clips, each judged by %d people who chose one of %d emotions (%s). Their %d votes were"
            + " not given here: they are the imported set \"%s\" (file %s, SHA-256 %s). The release"
            + " has labels only, no clips and no pictures.",
        summary.contents().clips(),
        summary.release().rule().votes(),
        summary.emotions().size(),
        emotions(summary),
        summary.contents().votes(),
        set.name(),
        set.fileName(),
        set.sha256());
  }

  static String rule(ReleaseSummary summary) {
    return String.format(
        Locale.ROOT,
        "A clip bears a single label when at least %d of its %d votes name the same emotion (label"
            + " rule version %d); %d clips do, and %d bear none (label 0).",
        summary.release().rule().threshold(),
        summary.release().rule().votes(),
        summary.release().ruleVersion(),
        summary.contents().labelled(),
        summary.contents().clips() - summary.contents().labelled());
  }

  static String pictures(ReleaseSummary summary) {
    if (summary.release().labelsOnly()) {
      return "There are no pictures: its clips were never here.";
    }
    FrameRecipe made = summary.release().pictures();
    return made.alignment() == Alignment.FACES
        ? String.format(
            Locale.ROOT,
            "The subject's face is followed through each labelled clip and aligned; %1$d pictures"
                + " of %2$d by %2$d pixels are made of its frames by %3$s. %4$d labelled clips show"
                + " it in less than half of their frames and are in no fold.",
            made.frames(),
            made.size(),
            switch (made.sampling()) {
              case TIM -> "temporal interpolation";
              case LINEAR -> "linear interpolation";
              case NEAREST -> "taking the nearest ones";
            },
            summary.contents().dropped())
        : String.format(
            Locale.ROOT,
            "%d pictures of the centre square of its frames are made of each labelled clip.",
            made.frames());
  }

  static String folds(ReleaseSummary summary) {
    if (summary.folds().isEmpty()) {
      return "The folds are not made yet.";
    }
    String divided =
        String.format(
            Locale.ROOT,
            "%d clips are divided into %d fold%s by the recipe \"%s\". ",
            summary.contents().inFolds(),
            summary.folds().size(),
            summary.folds().size() == 1 ? "" : "s",
            summary.release().foldRecipe());
    return divided
        + (summary.knowsMovies()
            ? String.format(
                Locale.ROOT,
                "%d of %d tested clips come from a movie that the same fold's training clips come"
                    + " from too.",
                summary.sharedTest(),
                summary.tested())
            : "Which of them share a movie is not known.");
  }

  /** What is drawn together for intervals. */
  static String drawn(ReleaseSummary summary) {
    return summary.knowsMovies() ? "movies" : "clips";
  }

  static String agreement(ReleaseSummary summary) {
    Coefficient fleiss = summary.coefficient(Coefficient.Kind.FLEISS);
    Coefficient labelled = summary.labelledCoefficients().get(Coefficient.Kind.FLEISS.ordinal());
    return String.format(
        Locale.ROOT,
        "Fleiss' kappa is %s over all clips (95 %% interval %s, by resampling %s) and %s over"
            + " the single-labelled ones (%s), which were chosen because their votes agree.",
        CardNumbers.three(fleiss.value()),
        CardNumbers.interval(fleiss.interval()),
        drawn(summary),
        CardNumbers.three(labelled.value()),
        CardNumbers.interval(labelled.interval()));
  }

  static String saturation(ReleaseSummary summary) {
    var points = summary.saturation().points();
    if (points.size() < 2) {
      return "";
    }
    Saturation.Point fewer = points.get(points.size() - 2);
    return String.format(
        Locale.ROOT,
        "With one vote fewer, %s of the clips are expected to bear another label or none; the"
            + " shares of the votes would diverge by %s nats.",
        CardNumbers.percent(fewer.changed()),
        CardNumbers.three(fewer.divergence()));
  }

  static String withdrawn(ReleaseSummary summary) {
    return summary.contents().withdrawn() == 0
        ? ""
        : summary.contents().withdrawn()
            + " of its clips were taken down since, the last at "
            + summary.withdrawnAt().map(String::valueOf).orElse("an unknown time")
            + ": their votes are here, their videos and pictures are not.";
  }

  static String licence(ReleaseSummary summary) {
    return summary.said().licence().isEmpty()
        ? "No licence has been given: all rights are reserved. Ask before you copy or use it."
        : summary.said().licence();
  }
}
