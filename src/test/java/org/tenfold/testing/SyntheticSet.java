package org.tenfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented set of votes of DFEW's size and shape, the same for the same seed. Nothing in it
 * comes from a real clip. It depends on the JDK alone, so that browser tests and benchmarks may
 * take it as it is.
 *
 * @param clips by number, from 1
 */
public record SyntheticSet(List<Clip> clips) {
  public static final int DFEW_CLIPS = 16_372;
  public static final int VOTES = 10;
  public static final int THRESHOLD = 6;
  public static final int ANNOTATORS = 12;

  private static final String HEADER =
      "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label";

  /** Roughly the shares of the paper's Table 2. */
  private static final double[] SHARES = {0.2063, 0.1665, 0.2246, 0.1848, 0.1242, 0.0122, 0.0814};

  private static final double EASY = 0.9;
  private static final double HARD = 0.3;
  private static final int CLIPS_PER_MOVIE = 11;

  public SyntheticSet {
    clips = List.copyOf(clips);
  }

  /**
   * @param votes the ten votes: annotator 1..12 at index 0, emotion 1..7 at index 1
   */
  public record Clip(int number, List<int[]> votes) {
    public int[] counts() {
      int[] counts = new int[SHARES.length];
      votes.forEach(vote -> counts[vote[1] - 1]++);
      return counts;
    }

    /** 1..7, or 0 when no emotion has six votes. */
    public int label() {
      int[] counts = counts();
      for (int emotion = 1; emotion <= counts.length; emotion++) {
        if (counts[emotion - 1] >= THRESHOLD) {
          return emotion;
        }
      }
      return 0;
    }

    public String movie() {
      return "movie-" + (1 + (number - 1) / CLIPS_PER_MOVIE);
    }
  }

  /** 16,372 clips with ten votes each by twelve invented people. */
  public static SyntheticSet ofDfewSize() {
    return of(DFEW_CLIPS, 1);
  }

  public static SyntheticSet of(int clips, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Clip> drawn = new ArrayList<>(clips);
    for (int number = 1; number <= clips; number++) {
      drawn.add(new Clip(number, votes(random)));
    }
    return new SyntheticSet(drawn);
  }

  /** DFEW's table, label 1..7 and 0 for none. */
  public Path writeAnnotationCsv(Path file) {
    return write(
        file,
        out -> {
          out.write(HEADER + "\n");
          for (Clip clip : clips) {
            for (int count : clip.counts()) {
              out.write(count + ",");
            }
            out.write(clip.number() + "," + clip.label() + "\n");
          }
        });
  }

  /** Each vote on a line of its own: {@code item,annotator,label,movie}, labels 1..7. */
  public Path writeVotesCsv(Path file) {
    return write(
        file,
        out -> {
          out.write("item,annotator,label,movie\n");
          for (Clip clip : clips) {
            for (int[] vote : clip.votes()) {
              out.write(
                  "%d,a%02d,%d,%s%n".formatted(clip.number(), vote[0], vote[1], clip.movie()));
            }
          }
        });
  }

  /** Ten of twelve people; each sees the clip's true emotion with a chance that is the clip's. */
  private static List<int[]> votes(SplittableRandom random) {
    int truth = draw(random);
    double easiness = HARD + (EASY - HARD) * Math.sqrt(random.nextDouble());
    int first = random.nextInt(ANNOTATORS);
    List<int[]> votes = new ArrayList<>(VOTES);
    for (int i = 0; i < VOTES; i++) {
      int emotion = random.nextDouble() < easiness ? truth : draw(random);
      votes.add(new int[] {1 + (first + i) % ANNOTATORS, emotion});
    }
    return votes;
  }

  private static int draw(SplittableRandom random) {
    double left = random.nextDouble();
    for (int emotion = 1; emotion < SHARES.length; emotion++) {
      left -= SHARES[emotion - 1];
      if (left < 0) {
        return emotion;
      }
    }
    return SHARES.length;
  }

  private static Path write(Path file, Content content) {
    try (Writer out = Files.newBufferedWriter(file)) {
      content.to(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Content {
    void to(Writer out) throws IOException;
  }
}
