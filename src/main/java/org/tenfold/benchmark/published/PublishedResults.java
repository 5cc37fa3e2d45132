package org.tenfold.benchmark.published;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.label.LabelSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others have published, as a file of the repository ({@code results.json}); how a row is
 * added, and what is left out: docs/published-results.md.
 *
 * @param version of the file's form
 * @param tested clips of each emotion in all test parts, by dataset, where they are known
 * @param sources by key
 */
public record PublishedResults(
    int version,
    Map<String, List<Integer>> tested,
    Map<String, Source> sources,
    List<PublishedScore> scores,
    List<Sensitivity> sensitivity,
    List<Transfer> transfers,
    List<Database> databases,
    List<Champion> champions) {
  /** Of recalls and counts in the file. */
  static final LabelSet ORDER = LabelSet.DFEW;

  /** What the clips of datasets are judged to be. */
  private static final Map<String, LabelSet> LABELS =
      Map.of(
          "DFEW", LabelSet.DFEW,
          "FERV39k", LabelSet.FERV39K,
          "AFEW 7.0", LabelSet.AFEW,
          "MAFW", LabelSet.MAFW);

  private static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  public PublishedResults {
    if (version != VERSION) {
      throw new IllegalArgumentException("version %d, not %d".formatted(version, VERSION));
    }
    tested = Map.copyOf(tested);
    sources = Map.copyOf(sources);
    scores = List.copyOf(scores);
    sensitivity = List.copyOf(sensitivity);
    transfers = List.copyOf(transfers);
    databases = List.copyOf(databases);
    champions = List.copyOf(champions);
    tested.values().forEach(clips -> Checks.lengthOrEmpty(clips, ORDER.size()));
    requireKnown(
        sources.keySet(),
        Stream.of(
                scores.stream().map(score -> score.origin().sources()),
                sensitivity.stream().map(Sensitivity::sources),
                transfers.stream().map(Transfer::sources),
                databases.stream().map(Database::sources),
                champions.stream().map(Champion::sources))
            .flatMap(lists -> lists)
            .toList());
    requireOnce(scores);
  }

  private static void requireKnown(Set<String> known, List<List<String>> used) {
    for (List<String> keys : used) {
      if (keys.isEmpty() || !known.containsAll(keys)) {
        throw new IllegalArgumentException("sources " + keys + " are none of " + known);
      }
    }
  }

  private static void requireOnce(List<PublishedScore> scores) {
    Set<List<Object>> seen = new HashSet<>();
    for (PublishedScore score : scores) {
      List<Object> key =
          List.of(
              score.dataset(), score.method(), score.protocol().split(), score.origin().sources());
      if (!seen.add(key)) {
        throw new IllegalArgumentException("twice: " + key);
      }
    }
  }

  /** Scores on datasets with these labels; others would say nothing beside them. */
  public List<PublishedScore> of(LabelSet labels) {
    return scores.stream().filter(score -> labels.equals(LABELS.get(score.dataset()))).toList();
  }

  /** Datasets with these labels of which there are scores. */
  public List<String> datasets(LabelSet labels) {
    return of(labels).stream().map(PublishedScore::dataset).distinct().toList();
  }

  /** Transfers to such a dataset; the paper's own where they are DFEW's. */
  public List<Transfer> transfers(LabelSet labels) {
    return labels.equals(LabelSet.DFEW)
        ? transfers
        : transfers.stream().filter(one -> labels.equals(LABELS.get(one.target()))).toList();
  }

  /** Those of the repository. */
  public static PublishedResults builtIn() {
    try (InputStream in =
        Objects.requireNonNull(PublishedResults.class.getResourceAsStream("results.json"))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when the file holds anything that is not known, or lacks
   *     anything that is needed
   */
  static PublishedResults read(InputStream in) {
    try {
      return JSON.readValue(in, PublishedResults.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no file of published results: " + e.getMessage(), e);
    }
  }
}
