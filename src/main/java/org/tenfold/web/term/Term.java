package org.tenfold.web.term;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.language.Words;

/**
 * What a newcomer may not know. The words are in {@code words.properties}: {@code term.KAPPA} its
 * spellings, divided by {@code |}, {@code term.KAPPA.words} what it means, {@code
 * term.KAPPA.source} a formula or source, where there is one.
 */
public enum Term {
  KAPPA,
  ALPHA,
  AC1,
  RANDOLPH,
  COHEN,
  OBSERVED,
  EXPECTED,
  PAIRS,
  PERCENT,
  Z,
  INTERVAL,
  BCA,
  ENTROPY,
  DAWID_SKENE,
  CEILING,
  UAR,
  WAR,
  RECALL,
  CONFUSION,
  F1,
  LAMBDA,
  EC_STFL,
  CENTRE_LOSS,
  KL,
  ECE,
  TSNE,
  DATA_MAP,
  MCNEMAR,
  FLOOR,
  SEED,
  EPOCH,
  FOLD,
  OFFICIAL,
  MOVIE_DISJOINT,
  LEAKAGE,
  SOURCE,
  GOLD,
  REPEAT,
  SLOT,
  VOID,
  SINGLE_LABEL,
  THRESHOLD,
  ESTIMATE,
  CONTENT_HASH,
  TIM,
  RELEASE(false),
  NEAR_DUPLICATE,
  SUBJECT,
  CHECK(false),
  SKIP(false);

  private final boolean marked;

  Term() {
    this(true);
  }

  /**
   * @param marked false for everyday words, which only the glossary explains
   */
  Term(boolean marked) {
    this.marked = marked;
  }

  boolean marked() {
    return marked;
  }

  /** How headings may write it; the first is how the glossary calls it. */
  List<String> spellings(Locale reader) {
    return Arrays.asList(Words.in(reader, "term." + name()).split("\\|"));
  }

  public String name(Locale reader) {
    return spellings(reader).getFirst();
  }

  /** One sentence or two. */
  public String meaning(Locale reader) {
    return Words.in(reader, "term." + name() + ".words");
  }

  /** A formula, or where it is from. */
  public Optional<String> source(Locale reader) {
    String key = "term." + name() + ".source";
    return Optional.of(Words.in(reader, key)).filter(said -> !said.equals(key));
  }

  /** Where the glossary has it, within the page. */
  public String anchor() {
    return "term-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
