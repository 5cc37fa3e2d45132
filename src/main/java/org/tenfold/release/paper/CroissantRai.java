package org.tenfold.release.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenfold.release.origin.Cultures;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.release.summary.Annotators;
import org.tenfold.release.summary.ReleaseSummary;

/**
 * Croissant's fields for responsible AI (RAI 1.0). What Tenfold does not know it says so; it never
 * answers for the lab.
 */
final class CroissantRai {
  private CroissantRai() {}

  static void add(ReleaseSummary summary, Map<String, Object> all) {
    put(all, "dataCollection", collection(summary));
    boolean imported = summary.release().labelsOnly();
    put(
        all,
        "dataCollectionType",
        imported
            ? List.of("Secondary Data analysis")
            : List.of("Secondary Data analysis", "Manual Human Curator"));
    put(
        all,
        "dataCollectionMissingData",
        String.format(
            Locale.ROOT,
            "%d clips have no single label; %d labelled clips show their subject's face too seldom"
                + " and are in no fold; %d clips were taken down.",
            summary.contents().clips() - summary.contents().labelled(),
            summary.contents().dropped(),
            summary.contents().withdrawn()));
    put(
        all,
        "dataCollectionRawData",
        imported
            ? "Not here: labels and votes only."
            : summary.contents().movies()
                + " movies; they are listed in CREDITS.md and not distributed.");
    put(all, "dataCollectionTimeframe", List.of(summary.release().createdAt().toString()));
    put(all, "dataImputationProtocol", "No vote and no label is imputed.");
    put(
        all,
        "dataManipulationProtocol",
        "Nothing is changed after the release was frozen, but that clips may be taken down.");
    put(all, "dataPreprocessingProtocol", List.of(Sentences.pictures(summary)));
    put(all, "dataAnnotationProtocol", protocol(summary));
    put(all, "dataAnnotationPlatform", List.of(imported ? "Not known" : "Tenfold"));
    put(
        all,
        "dataAnnotationAnalysis",
        List.of(
            Sentences.agreement(summary), Sentences.rule(summary), Sentences.saturation(summary)));
    put(
        all,
        "dataReleaseMaintenancePlan",
        List.of(
            "A release never changes; corrections come as another release with its own hash."
                + " Clips are taken down when an owner or a person shown asks for it."
                + contact(summary)));
    put(
        all,
        "personalSensitiveInformation",
        List.of(
            imported
                ? "No clip and no picture is part of it."
                : "Clips and pictures show faces, which are personal data.",
            "Annotators bear no names here; only counts of votes are kept."));
    put(
        all,
        "dataSocialImpact",
        "Labels say what people saw in a clip, not what anybody felt. Inferring emotions of people"
            + " at work or in education is prohibited in the European Union (Regulation 2024/1689,"
            + " Article 5), but for medical or safety reasons.");
    put(
        all,
        "dataBiases",
        List.of(
            imported
                ? "How its clips were chosen is not known here."
                : "Clips are chosen from movies by people who looked for emotions: acted, selected"
                    + " expressions.",
            prevalence(summary)));
    put(all, "dataLimitations", List.of(Sentences.folds(summary), limits(summary)));
    put(
        all,
        "dataUseCases",
        List.of(
            "Training and testing of models of facial expression in video; studies of agreement and"
                + " of ambiguous expressions."));
    put(
        all,
        "annotationsPerItem",
        summary.release().rule().votes()
            + (imported
                ? " votes on each clip"
                : " votes on each clip, by as many different people"));
    put(all, "annotatorDemographics", List.of(people(summary)));
    put(
        all,
        "machineAnnotationTools",
        List.of(
            imported
                ? "None here; how the imported votes were made is not known."
                : "None: no label or vote is made by a machine."));
    if (Sentences.simulated(summary)) {
      put(all, "machineAnnotationTools", List.of("All votes are simulated, for a demonstration."));
    }
  }

  private static void put(Map<String, Object> all, String field, Object value) {
    all.put("rai:" + field, value);
  }

  private static String collection(ReleaseSummary summary) {
    if (summary.release().labelsOnly()) {
      return Sentences.what(summary);
    }
    return String.format(
        Locale.ROOT,
        "Clips of one person's expression were cut by hand from %d movies, checked by curators, and"
            + " judged by %d people each.",
        summary.contents().movies(),
        summary.release().rule().votes());
  }

  private static String protocol(ReleaseSummary summary) {
    if (summary.release().labelsOnly()) {
      return "Not known here: the votes were imported. They choose one of: "
          + Sentences.emotions(summary)
          + ".";
    }
    return String.format(
        Locale.ROOT,
        "Each of %d different people saw the clip and chose the one closest of: %s. Nobody saw the"
            + " votes of others.",
        summary.release().rule().votes(),
        Sentences.emotions(summary));
  }

  private static String prevalence(ReleaseSummary summary) {
    StringBuilder text = new StringBuilder("Share of all votes: ");
    summary
        .emotions()
        .forEach(
            line ->
                text.append(summary.release().labels().word(line.emotion()))
                    .append(' ')
                    .append(CardNumbers.percent(line.votes(), summary.contents().votes()))
                    .append("; "));
    return text.toString().replaceAll("; $", ".");
  }

  private static String limits(ReleaseSummary summary) {
    return Sentences.simulated(summary)
        ? "The votes are simulated: no figure means anything."
        : "Labels are those of this group of annotators and may differ elsewhere.";
  }

  private static String people(ReleaseSummary summary) {
    Annotators annotators = summary.annotators();
    return annotators.people() == 0
        ? "Not known."
        : annotators.people()
            + " annotators. "
            + summary
                .origin()
                .flatMap(ReleaseOrigin::backgrounds)
                .filter(cultures -> !cultures.counts().isEmpty())
                .map(CroissantRai::cultures)
                .orElse("Where they come from is not part of this file.");
  }

  private static String cultures(Cultures cultures) {
    String told =
        cultures.counts().entrySet().stream()
            .map(
                one -> Said.of("culture." + one.getKey()).in(Locale.ENGLISH) + " " + one.getValue())
            .collect(Collectors.joining(", "));
    return "Where they grew up: "
        + told
        + (cultures.others() == 0 ? "." : ", elsewhere or not said " + cultures.others() + ".");
  }

  private static String contact(ReleaseSummary summary) {
    return summary.said().contact().isEmpty() ? "" : " Contact: " + summary.said().contact() + ".";
  }
}
