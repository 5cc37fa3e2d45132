package org.tenfold.benchmark.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A method's score as somebody printed it. Two who report one method differently are two rows.
 *
 * @param dataset that it was tested on, such as {@code DFEW}
 */
public record PublishedScore(
    String dataset, Method method, Protocol protocol, Numbers numbers, Origin origin) {
  private static final int FOLDS = 5;

  public PublishedScore {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(numbers, "numbers");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * In percent; empty where it is not printed.
   *
   * @param key of a label
   */
  public Optional<Double> recall(String key) {
    return numbers.recall().isEmpty()
        ? Optional.empty()
        : PublishedResults.ORDER.find(key).map(label -> numbers.recall().get(label.index()));
  }

  /**
   * @param name as printed
   * @param variant of it, such as {@code oversampled}
   * @param network key of ours that it is, for the seven networks of the DFEW paper
   * @param loss key of ours, where the source compares losses
   */
  public record Method(
      String name,
      Optional<String> variant,
      Optional<String> network,
      Optional<String> loss,
      Optional<Integer> year) {
    public Method {
      Objects.requireNonNull(name, "name");
      year.ifPresent(Checks::year);
    }
  }

  /**
   * How a number came about.
   *
   * @param pretraining what the weights had learned before; {@code none}: trained from scratch;
   *     empty: the source does not say it
   */
  public record Protocol(
      Input input, Kind kind, Optional<String> pretraining, Average average, Split split) {
    public Protocol {
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(average, "average");
      Objects.requireNonNull(split, "split");
    }
  }

  /** What a method is given. */
  public enum Input {
    VISUAL,
    AUDIO_VISUAL
  }

  /** Language models seldom say what they were trained on, so that they are listed apart. */
  public enum Kind {
    SPECIALIST,
    LANGUAGE_MODEL
  }

  /** How the numbers of folds become one. */
  public enum Average {
    /** All predictions of the folds at once, as the DFEW paper does. */
    POOLED,
    FOLD_MEAN,
    /** The dataset has one test part. */
    ONE_SPLIT,
    UNSTATED
  }

  /** How clips are divided. */
  public enum Split {
    /** As the authors of the dataset do. */
    OFFICIAL,
    /** No movie on both sides. */
    MOVIE_DISJOINT
  }

  /**
   * Percentages as printed; lists are empty where nothing is printed.
   *
   * @param recall of each emotion, in DFEW's order for every dataset
   * @param hits clips found of each emotion, which the recalls imply
   * @param foldUar of five folds
   * @param foldWar of five folds
   */
  public record Numbers(
      List<Double> recall,
      List<Integer> hits,
      Optional<Double> uar,
      Optional<Double> war,
      List<Double> foldUar,
      List<Double> foldWar) {
    public Numbers {
      recall = Checks.percents(recall, PublishedResults.ORDER.size());
      hits = Checks.lengthOrEmpty(hits, PublishedResults.ORDER.size());
      foldUar = Checks.percents(foldUar, FOLDS);
      foldWar = Checks.percents(foldWar, FOLDS);
      uar.ifPresent(Checks::percent);
      war.ifPresent(Checks::percent);
      if (uar.isEmpty() && war.isEmpty()) {
        throw new IllegalArgumentException("neither UAR nor WAR");
      }
    }
  }

  /**
   * Where a number was read.
   *
   * @param sources keys of {@link PublishedResults#sources()}, one or more
   * @param place in the source, such as {@code table 4}
   * @param columns their order, where it was seen
   */
  public record Origin(
      List<String> sources,
      Optional<String> place,
      Optional<Columns> columns,
      Reporter reporter,
      List<Caveat> caveats) {
    public Origin {
      sources = List.copyOf(sources);
      caveats = List.copyOf(caveats);
      Objects.requireNonNull(reporter, "reporter");
    }
  }

  /** The order of columns where the number was read. */
  public enum Columns {
    RECALLS_UAR_WAR,
    UAR_WAR,
    WAR_UAR
  }

  /** Who reports a method. */
  public enum Reporter {
    ITS_AUTHORS,
    OTHERS
  }

  /** Why a number may not mean what it seems to. */
  public enum Caveat {
    /** Folds, checkpoint or training data are not said. */
    PROTOCOL_UNSTATED,
    /** Not trained on this dataset. */
    ZERO_SHOT,
    /** Trained on clips of this dataset; on which of them is not said. */
    TRAINED_ON_IT,
    NOT_REVIEWED,
    /** Another row of the same table has the very same numbers: likely a slip of copying. */
    TWO_ROWS_EQUAL
  }
}
