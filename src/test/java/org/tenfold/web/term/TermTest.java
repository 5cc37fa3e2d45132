package org.tenfold.web.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.language.Words;

class TermTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  /** Words of headings, tiles and heads of tables, with what a newcomer may press in them. */
  private static final Map<String, Set<Term>> HEADINGS =
      Map.ofEntries(
          Map.entry("kappa.single", Set.of(Term.KAPPA, Term.SINGLE_LABEL)),
          Map.entry("kappa.whole", Set.of(Term.KAPPA)),
          Map.entry("kappa.alpha", Set.of(Term.ALPHA)),
          Map.entry("kappa.z", Set.of(Term.Z)),
          Map.entry("kappa.observed", Set.of(Term.OBSERVED)),
          Map.entry("kappa.expected", Set.of(Term.EXPECTED)),
          Map.entry("kappa.percent", Set.of(Term.PERCENT)),
          Map.entry("kappa.gwet", Set.of(Term.AC1)),
          Map.entry("kappa.randolph", Set.of(Term.RANDOLPH)),
          Map.entry("history.title", Set.of(Term.KAPPA)),
          Map.entry("emotion-kappa.title", Set.of(Term.KAPPA)),
          Map.entry("labels.title", Set.of(Term.SINGLE_LABEL)),
          Map.entry("clip-order.AGREEMENT", Set.of(Term.PAIRS)),
          Map.entry("clip-order.ENTROPY", Set.of(Term.ENTROPY)),
          Map.entry("clip-votes.label", Set.of(Term.SINGLE_LABEL)),
          Map.entry("raters.ceiling", Set.of(Term.CEILING)),
          Map.entry("agreement.words", Set.of(Term.SOURCE)),
          Map.entry("annotators.gold", Set.of(Term.GOLD)),
          Map.entry("annotators.again", Set.of(Term.REPEAT, Term.KAPPA)),
          Map.entry("annotators.log-words", Set.of(Term.VOID)),
          Map.entry("label-rule.meaning", Set.of(Term.THRESHOLD)),
          Map.entry("judging.words", Set.of(Term.GOLD, Term.REPEAT)),
          Map.entry("release.words", Set.of(Term.FOLD)),
          Map.entry("release.content", Set.of(Term.CONTENT_HASH)),
          Map.entry("release.interval", Set.of(Term.INTERVAL)),
          Map.entry("release.labelled", Set.of(Term.SINGLE_LABEL)),
          Map.entry("study.interval", Set.of(Term.INTERVAL)),
          Map.entry("calibration.ece", Set.of(Term.ECE)),
          Map.entry("calibration.kl", Set.of(Term.KL)),
          Map.entry("board.floor", Set.of(Term.FLOOR)),
          Map.entry("board.words", Set.of(Term.UAR, Term.WAR)),
          Map.entry("features.title", Set.of(Term.TSNE)),
          Map.entry("compare.mcnemar", Set.of(Term.MCNEMAR)),
          Map.entry("human.confusion", Set.of(Term.CONFUSION)),
          Map.entry(
              "launch.losses-words",
              Set.of(Term.EC_STFL, Term.LAMBDA, Term.CENTRE_LOSS, Term.KL, Term.SINGLE_LABEL)));

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void eachTermHasItsWords(String language) {
    Locale reader = Locale.forLanguageTag(language);

    assertThat(Term.values())
        .allSatisfy(
            term -> {
              assertThat(term.name(reader)).isNotBlank().doesNotStartWith("term.");
              assertThat(term.meaning(reader)).doesNotStartWith("term.").matches(".*[.?。？]");
            });
    assertThat(Words.beginning("term.", reader).keySet().stream().map(key -> key.split("\\.")[0]))
        .filteredOn(key -> key.equals(key.toUpperCase(Locale.ROOT)))
        .containsOnlyElementsOf(Arrays.stream(Term.values()).map(Term::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void noSpellingNamesTwoTerms(String language) {
    Locale reader = Locale.forLanguageTag(language);

    assertThat(Arrays.stream(Term.values()).flatMap(term -> term.spellings(reader).stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void headingsCarryTheirTermsInBothLanguages() {
    for (Locale reader : List.of(Locale.ENGLISH, CHINESE)) {
      HEADINGS.forEach(
          (key, terms) ->
              assertThat(found(reader, Words.in(reader, key)))
                  .as("%s in %s", key, reader)
                  .containsAll(terms));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Fleiss' κ of each clip, KAPPA",
    "Randolph’s κ, RANDOLPH",
    "P̄e and P̄, EXPECTED|OBSERVED",
    "Folds and fold, FOLD",
    "WAR, WAR",
    "warning, ''",
    "Gold-standard card, ''",
    "zoom, ''",
    "unfolded, ''"
  })
  void wholeWordsAreFoundOnceEach(String text, String terms) {
    assertThat(
            TermsInText.of(Locale.ENGLISH).parts(text).stream()
                .flatMap(part -> part.term().stream())
                .map(Term::name)
                .collect(Collectors.joining("|")))
        .isEqualTo(terms);
  }

  @Test
  void nothingOfTheTextIsLost() {
    String text = Words.in(Locale.ENGLISH, "launch.losses-words");

    assertThat(
            TermsInText.of(Locale.ENGLISH).parts(text).stream()
                .map(TermsInText.Part::text)
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static Set<Term> found(Locale reader, String text) {
    return TermsInText.of(reader).parts(text).stream()
        .flatMap(part -> part.term().stream())
        .collect(Collectors.toSet());
  }
}
