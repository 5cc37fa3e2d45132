package org.tenfold.dfew;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.label.LabelSet;

/**
 * The folds in DFEW's layout: {@code train(single-labeled)/set_1.csv} and so on, and the same under
 * {@code test(single-labeled)}. The root may lie in any file system, a ZIP for one.
 */
public final class SplitFiles {
  /** What DFEW calls the folder of both. */
  public static final String FOLDER = "EmoLabel_DataSplit";

  public static final String TRAIN = "train(single-labeled)";
  public static final String TEST = "test(single-labeled)";

  /** DFEW has none; made only where a fold has such a part. */
  public static final String VALIDATION = "validation(single-labeled)";

  private SplitFiles() {}

  /** Makes both folders under {@code root}, which exists. */
  public static void write(Folds folds, Path root) throws IOException {
    write(folds, root, Map.of());
  }

  private static void write(Folds folds, Path root, Map<Integer, String> names) throws IOException {
    Path train = Files.createDirectories(root.resolve(TRAIN));
    Path test = Files.createDirectories(root.resolve(TEST));
    for (Fold fold : folds.all()) {
      LabelFile.write(fold.train(), names, train.resolve(fileName(fold.number())));
      LabelFile.write(fold.test(), names, test.resolve(fileName(fold.number())));
      if (!fold.validation().isEmpty()) {
        Path validation = Files.createDirectories(root.resolve(VALIDATION));
        LabelFile.write(fold.validation(), names, validation.resolve(fileName(fold.number())));
      }
    }
  }

  /**
   * Writes below {@code root}, which need not exist, all or nothing.
   *
   * @throws FileAlreadyExistsException when folds are already there
   */
  public static void create(Folds folds, Path root) throws IOException {
    create(folds, root, Map.of());
  }

  /**
   * The same.
   *
   * @param names what clips are called instead of by their numbers
   */
  public static void create(Folds folds, Path root, Map<Integer, String> names) throws IOException {
    for (String part : List.of(TRAIN, TEST, VALIDATION)) {
      if (Files.exists(root.resolve(part))) {
        throw new FileAlreadyExistsException(root.resolve(part).toString());
      }
    }
    Path unfinished = Files.createTempDirectory(Files.createDirectories(root), ".folds-");
    try {
      write(folds, unfinished, names);
      Files.move(unfinished.resolve(TRAIN), root.resolve(TRAIN));
      Files.move(unfinished.resolve(TEST), root.resolve(TEST));
      if (Files.exists(unfinished.resolve(VALIDATION))) {
        Files.move(unfinished.resolve(VALIDATION), root.resolve(VALIDATION));
      }
    } finally {
      deleteTree(unfinished);
    }
  }

  /**
   * One fold of a folder that {@link #write} made, or that came with DFEW.
   *
   * @param number from 1
   * @throws org.tenfold.error.InvalidInput when a file is missing or malformed
   */
  public static Fold read(Path root, int number, LabelSet labels) {
    Path validation = root.resolve(VALIDATION).resolve(fileName(number));
    return new Fold(
        number,
        LabelFile.read(root.resolve(TRAIN).resolve(fileName(number)), labels).clips(),
        Files.exists(validation) ? LabelFile.read(validation, labels).clips() : List.of(),
        LabelFile.read(root.resolve(TEST).resolve(fileName(number)), labels).clips());
  }

  /**
   * SHA-256 of the files that {@link #write} makes: of each fold the training part, the test part,
   * and the validation part where there is one. A run has the same of what it was trained on.
   */
  public static String hash(Folds folds) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Fold fold : folds.all()) {
        for (List<LabelledClip> part :
            fold.validation().isEmpty()
                ? List.of(fold.train(), fold.test())
                : List.of(fold.train(), fold.test(), fold.validation())) {
          StringBuilder file = new StringBuilder();
          LabelFile.write(part, Map.of(), file);
          digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String fileName(int number) {
    return "set_" + number + ".csv";
  }
}
