package org.tenfold.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.trace.TruthCourse;

class TruthWatchTest {
  private static final LabelledClip HAPPY = new LabelledClip("1", DfewLabel.HAPPY, new byte[0]);
  private static final LabelledClip SAD = new LabelledClip("2", DfewLabel.SAD, new byte[0]);
  private static final LabelledClip UNSEEN = new LabelledClip("3", DfewLabel.FEAR, new byte[0]);

  /** Logits whose softmax is this probability of happy, the rest sad. */
  private static double[] happy(double probability) {
    double[] logits = new double[LabelSet.DFEW.size()];
    java.util.Arrays.fill(logits, -1e9);
    logits[0] = Math.log(probability);
    logits[1] = Math.log(1 - probability);
    return logits;
  }

  @Test
  void aClipDrawnTwiceHasTheMeanAndOneNotDrawnHasNone() {
    TruthWatch watch = new TruthWatch(List.of(HAPPY, SAD, UNSEEN));

    watch.epochStarts();
    watch.see(List.of(HAPPY, SAD), new double[][] {happy(0.25), happy(0.25)});
    watch.see(List.of(HAPPY), new double[][] {happy(0.75)});
    watch.epochEnds();

    TruthCourse course = watch.course(4, 1).orElseThrow();
    assertThat(course.fold()).isEqualTo(4);
    assertThat(course.clips()).containsExactly("1", "2", "3");
    assertThat(course.epochs()[0]).containsExactly(0.5f, 0.75f, Float.NaN);
  }

  @Test
  void aTrainingThatWasNotWatchedFromItsBeginningHasNoCourse() {
    TruthWatch watch = new TruthWatch(List.of(HAPPY));
    watch.epochStarts();
    watch.epochEnds();

    assertThat(watch.course(1, 2)).isEmpty();
    assertThat(watch.course(1, 1)).isPresent();
    assertThat(new TruthWatch(List.of(HAPPY)).course(1, 0)).isEmpty();
  }

  @Test
  void itGoesOnFromWhatACheckpointKept() {
    TruthWatch before = new TruthWatch(List.of(HAPPY, SAD));
    before.epochStarts();
    before.see(List.of(HAPPY, SAD), new double[][] {happy(0.25), happy(0.25)});
    before.epochEnds();
    TruthWatch after = new TruthWatch(List.of(HAPPY, SAD));

    after.resume(before.tensor());

    assertThat(after.course(1, 1).orElseThrow().epochs())
        .isDeepEqualTo(new float[][] {{0.25f, 0.75f}});
  }

  @Test
  void longTrainingsAreTestedEveryFifthEpochAndShortOnesFourTimes() {
    assertThat(tested(100, 5)).hasSize(20).startsWith(5, 10).endsWith(100);
    assertThat(tested(8, 5)).containsExactly(2, 4, 6, 8);
    assertThat(tested(2, 5)).containsExactly(1, 2);
    assertThat(tested(7, 2)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(tested(21, 5)).containsExactly(5, 10, 15, 20, 21);
    assertThat(tested(100, 0)).isEmpty();
  }

  private static List<Integer> tested(int epochs, int every) {
    return java.util.stream.IntStream.rangeClosed(1, epochs)
        .filter(epoch -> new TestEpochs(every).after(epoch, epochs))
        .boxed()
        .toList();
  }
}
