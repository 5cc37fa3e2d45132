package org.tenfold.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.error.InvalidInput;

/**
 * The lists of a data set's folds by what their paths say: {@code train(single-labeled)/set_1.csv},
 * {@code DFEW_set_1_train.txt}, {@code split01/val.csv}, {@code single_testset_1.csv}, {@code
 * set_1/train.txt}, {@code train_All.csv}, {@code train/metadata.csv}. A path without a number is
 * of fold 1.
 *
 * @param byFold from 1
 */
public record FoldLists(Map<Integer, Map<Part, Path>> byFold) {
  /** Deep enough for {@code saved/data/dfew/org/split01/train.csv}. */
  private static final int DEPTH = 6;

  private static final Pattern LIST = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx|parquet)");
  private static final Pattern PART =
      Pattern.compile("(?<![a-z])(train|valid(?:ation)?|val|test)(?=set|[^a-z]|$)");
  private static final Pattern NUMBER = Pattern.compile("(?<=set[_-]?|split[_-]?|fold[_-]?)\\d+");

  /** Lists of another kind, which stand beside those of single labels. */
  private static final Pattern OTHER = Pattern.compile("compound|/\\d+/");

  /**
   * @param root the folder with the lists, at any depth
   * @throws InvalidInput when two lists are of the same part of the same fold
   */
  public static FoldLists find(Path root) {
    Map<Integer, Map<Part, Path>> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root, DEPTH)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        Optional<Part> part = part(path);
        if (part.isPresent() && LIST.matcher(path).matches() && !OTHER.matcher(path).find()) {
          Path before =
              found
                  .computeIfAbsent(number(path), fold -> new EnumMap<>(Part.class))
                  .putIfAbsent(part.get(), file);
          if (before != null) {
            throw new InvalidInput("training.lists-twice", before, file);
          }
        }
      }
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", root, e.getMessage());
    }
    return new FoldLists(found);
  }

  /** The last that the path says. */
  private static Optional<Part> part(String path) {
    List<String> said = PART.matcher(path).results().map(MatchResult::group).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Part.ofWord(said.getLast().equals("valid") ? "val" : said.getLast());
  }

  private static int number(String path) {
    return NUMBER
        .matcher(path)
        .results()
        .map(MatchResult::group)
        .filter(digits -> digits.length() < 4)
        .mapToInt(Integer::parseInt)
        .reduce((first, last) -> last)
        .orElse(1);
  }

  /** Empty where the fold has no such part. */
  public Optional<Path> of(int fold, Part part) {
    return Optional.ofNullable(byFold.getOrDefault(fold, Map.of()).get(part));
  }
}
