package org.tenfold.release.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.Overlap;
import org.tenfold.intake.ImportedSet;
import org.tenfold.release.origin.Cultures;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.release.summary.Coefficient;
import org.tenfold.release.summary.Contents;
import org.tenfold.release.summary.FoldLine;
import org.tenfold.release.summary.LabelLine;
import org.tenfold.release.summary.LeakageLine;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.Saturation;
import org.tenfold.statistics.classification.HumanCeiling;
import org.tenfold.statistics.comparison.ResolutionFloor;

/** All numbers in full: shares 0..1, undefined ones as null. */
final class SummaryJson {
  /** Of this form; a change that takes something away makes it 2. */
  private static final int VERSION = 1;

  private SummaryJson() {}

  static Map<String, @Nullable Object> of(ReleaseSummary summary) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("version", VERSION);
    all.put("name", summary.release().name());
    all.put("project", summary.project());
    all.put("frozenAt", summary.release().createdAt().toString());
    all.put("contentSha256", summary.release().contentHash());
    all.put("votes", summary.release().votesOf());
    all.put("votesPerClip", summary.release().rule().votes());
    all.put("labelThreshold", summary.release().rule().threshold());
    all.put("labelRuleVersion", summary.release().ruleVersion());
    all.put("foldRecipe", summary.release().foldRecipe());
    all.put("alignment", summary.release().alignment().key());
    all.put("licence", summary.said().licence());
    summary.imported().ifPresent(set -> all.put("imported", imported(set)));
    all.put("contents", contents(summary.contents()));
    all.put("withdrawnAt", summary.withdrawnAt().map(String::valueOf).orElse(null));
    all.put(
        "emotions",
        summary.emotions().stream()
            .map(line -> emotion(summary.release().labels().title(line.emotion()), line))
            .toList());
    all.put("agreement", coefficients(summary.coefficients()));
    all.put("agreementOfSingleLabelled", coefficients(summary.labelledCoefficients()));
    all.put("clipsByMostVotes", summary.mostVotes());
    all.put("clipsByEntropy", summary.entropy().counts());
    all.put("saturation", summary.saturation().points().stream().map(SummaryJson::point).toList());
    all.put(
        "annotators",
        Map.of(
            "people", summary.annotators().people(),
            "votesEach", summary.annotators().votesEach(),
            "agreementEach", summary.annotators().agreementEach()));
    all.put("origin", summary.origin().map(SummaryJson::origin).orElse(null));
    all.put("leakage", summary.leaks().stream().map(SummaryJson::leaks).toList());
    all.put(
        "folds", summary.folds().stream().map(fold -> fold(fold, summary.knowsMovies())).toList());
    all.put(
        "humanCeiling",
        Map.of(
            "singleLabelled", ceiling(summary.ceiling().singleLabelled()),
            "all", ceiling(summary.ceiling().finished())));
    all.put(
        "resolutionFloor",
        summary
            .floors()
            .map(
                floors -> {
                  Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                  fields.put("rows", floors.rows());
                  fields.put("uar", floor(floors.uar()));
                  fields.put("war", floor(floors.war()));
                  return fields;
                })
            .orElse(null));
    return all;
  }

  private static Map<String, Object> imported(ImportedSet set) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("set", set.name());
    fields.put("file", set.fileName());
    fields.put("fileSha256", set.sha256());
    return fields;
  }

  private static Map<String, @Nullable Object> contents(Contents contents) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("clips", contents.clips());
    fields.put("singleLabelled", contents.labelled());
    fields.put("inFolds", contents.inFolds());
    fields.put("dropped", contents.dropped());
    fields.put("withdrawn", contents.withdrawn());
    fields.put("votesUndone", contents.undone());
    fields.put("votesVoided", contents.voided());
    fields.put("skips", contents.skipped());
    fields.put("movies", contents.movies());
    fields.put("votes", contents.votes());
    fields.put("seconds", contents.seconds());
    fields.put("shortestSeconds", contents.shortest());
    fields.put("medianSeconds", contents.median());
    fields.put("longestSeconds", contents.longest());
    return fields;
  }

  private static Map<String, @Nullable Object> emotion(String name, LabelLine line) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("emotion", name);
    fields.put("label", line.emotion().number());
    fields.put("singleLabelled", line.labelled());
    fields.put("inFolds", line.inFolds());
    fields.put("votes", line.votes());
    fields.put("share", number(line.share()));
    fields.put("kappa", number(line.kappa()));
    fields.put("interval", bounds(line.interval()));
    fields.put("byDuration", line.durations());
    return fields;
  }

  private static Map<String, @Nullable Object> coefficients(List<Coefficient> all) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Coefficient one : all) {
      Map<String, @Nullable Object> figure = new LinkedHashMap<>();
      figure.put("value", number(one.value()));
      figure.put("interval", bounds(one.interval()));
      one.value().reason().ifPresent(why -> figure.put("why", why.sentence()));
      fields.put(one.kind().key(), figure);
    }
    return fields;
  }

  private static Map<String, @Nullable Object> point(Saturation.Point point) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("votes", point.votes());
    fields.put("divergenceNats", number(point.divergence()));
    fields.put("changedLabels", number(point.changed()));
    fields.put("kappa", number(point.kappa()));
    fields.put("kappaRange", bounds(point.kappaRange()));
    fields.put("entropyOrder", number(point.entropyOrder()));
    return fields;
  }

  /** Frozen with the release; null where it would tell of fewer than five people. */
  private static Map<String, @Nullable Object> origin(ReleaseOrigin origin) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("watchedShare", origin.watched());
    fields.put("firstConsentVersion", origin.firstConsent());
    fields.put("lastConsentVersion", origin.lastConsent());
    fields.put("repeats", origin.repeats().judged());
    fields.put("repeatsSame", origin.repeats().same());
    fields.put("repeatsKappa", origin.repeats().kappa());
    fields.put("hours", origin.worked().map(ReleaseOrigin.Work::hours).orElse(null));
    fields.put("pay", origin.paid().map(SummaryJson::pay).orElse(null));
    fields.put("backgrounds", origin.backgrounds().map(SummaryJson::cultures).orElse(null));
    fields.put("logSha256", origin.log());
    return fields;
  }

  private static Map<String, Object> pay(ReleaseOrigin.Pay pay) {
    return Map.of("currency", pay.currency(), "amount", pay.amount(), "votes", pay.votes());
  }

  private static @Nullable Map<String, Integer> cultures(Cultures cultures) {
    if (!cultures.asked()) {
      return null;
    }
    Map<String, Integer> fields = new LinkedHashMap<>(cultures.counts());
    fields.put("others", cultures.others());
    return fields;
  }

  private static Map<String, @Nullable Object> leaks(LeakageLine line) {
    Leakage leakage = line.leakage();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("division", line.division());
    fields.put("recipe", line.recipe());
    fields.put("folds", line.folds());
    fields.put("testClips", leakage.testClips());
    fields.put("movies", overlap(leakage.movies()));
    fields.put("persons", overlap(leakage.persons()));
    fields.put("neighbours", overlap(leakage.neighbours()));
    fields.put("nearDuplicates", overlap(leakage.nearDuplicates()));
    fields.put("any", leakage.touched());
    return fields;
  }

  /** Test clips that are touched; null where it is not known of any clip. */
  private static @Nullable Integer overlap(Overlap overlap) {
    return overlap.isUnknown() ? null : overlap.touched();
  }

  private static Map<String, @Nullable Object> fold(FoldLine fold, boolean knowsMovies) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("fold", fold.number());
    fields.put("train", fold.train());
    fields.put("test", fold.test());
    fields.put("testByEmotion", fold.testOf());
    fields.put("testFromTrainedMovies", knowsMovies ? fold.sharedTest() : null);
    return fields;
  }

  private static Map<String, @Nullable Object> ceiling(HumanCeiling ceiling) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("uar", number(ceiling.uar()));
    fields.put("war", number(ceiling.war()));
    return fields;
  }

  private static Map<String, @Nullable Object> floor(ResolutionFloor floor) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("leastTold", number(floor.leastTold()));
    fields.put("leastFound", number(floor.leastFound()));
    return fields;
  }

  private static @Nullable Double number(Measure measure) {
    return measure.value().orElse(null);
  }

  private static @Nullable List<Double> bounds(Interval interval) {
    return interval.bounds().map(one -> List.of(one.low(), one.high())).orElse(null);
  }
}
