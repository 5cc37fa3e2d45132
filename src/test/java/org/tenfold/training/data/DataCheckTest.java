package org.tenfold.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.training.ClassBalancing;

class DataCheckTest {
  private static final LabelledClip[] ALL =
      LabelSet.DFEW.all().stream()
          .map(emotion -> clip("10" + emotion.number(), emotion))
          .toArray(LabelledClip[]::new);

  @Test
  void ordinaryFoldsAreTakenWithoutAWord() {
    assertThat(warnings(fold(1, List.of(ALL), List.of(clip("1", DfewLabel.SAD))))).isEmpty();
  }

  @Test
  void aClipInTrainingAndTestIsRefusedHoweverItIsWritten() {
    refuses(
            fold(
                3,
                List.of(ALL),
                List.of(clip("1", DfewLabel.SAD), clip("00103", DfewLabel.NEUTRAL))))
        .hasMessageStartingWith("Fold 3 has clip 103 in its training and in its test list");
    refuses(fold(1, List.of(ALL), List.of(ALL)))
        .hasMessageContaining("7 clips, 101, 102, 103, 104, 105 and 2 more");
  }

  @Test
  void aClipWithTwoLabelsIsRefused() {
    refuses(fold(1, with(clip("101", DfewLabel.FEAR)), List.of(clip("1", DfewLabel.SAD))))
        .hasMessageContaining("Clip 101 has two labels in the lists of the folds, 1 and 7");
    refuses(
            fold(1, List.of(ALL), List.of(clip("1", DfewLabel.SAD))),
            fold(2, List.of(ALL), List.of(clip("0001", DfewLabel.FEAR))))
        .hasMessageContaining("Clip 0001 has two labels")
        .hasMessageContaining("(fold 2)");
  }

  @Test
  void aClipTestedTwiceInAFoldIsRefusedInSeveralFoldsSaid() {
    refuses(fold(1, List.of(ALL), List.of(clip("1", DfewLabel.SAD), clip("1", DfewLabel.SAD))))
        .hasMessageStartingWith("The test list of fold 1 names clip 1 more than once");
    assertThat(
            warnings(
                fold(1, List.of(ALL), List.of(clip("1", DfewLabel.SAD), clip("2", DfewLabel.SAD))),
                fold(2, List.of(ALL), List.of(clip("1", DfewLabel.SAD), clip("2", DfewLabel.SAD)))))
        .containsExactly(
            "Tested in several folds, and so counted as often in a score over all folds: 2 clips,"
                + " 1, 2.");
  }

  @Test
  void aClipNamedTwiceInTrainingIsSaid() {
    assertThat(warnings(fold(1, with(ALL[2]), List.of(clip("1", DfewLabel.SAD)))))
        .containsExactly(
            "The training list of fold 1 names clip 103 more than once: they weigh more than"
                + " others.");
  }

  @Test
  void anEmotionWithoutTrainingClipsIsSaid() {
    List<LabelledClip> few = List.of(ALL).subList(0, 5);

    assertThat(
            warnings(fold(1, few, List.of(clip("1", DfewLabel.FEAR), clip("2", DfewLabel.FEAR)))))
        .containsExactly(
            "Fold 1 has no training clips of Disgust, Fear (2 in the test): the network can't learn"
                + " what it looks like.");
  }

  @Test
  void oneTrainingClipIsRefused() {
    refuses(fold(1, List.of(ALL[0]), List.of(clip("1", DfewLabel.SAD))))
        .hasMessageStartingWith("Fold 1 has one training clip");
  }

  @Test
  void weightsThatLeaveNothingToLearnAreRefused() {
    ClassBalancing onlyFear = new ClassBalancing(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0), false);
    Fold fold = fold(1, List.of(ALL).subList(0, 5), List.of(clip("1", DfewLabel.SAD)));

    assertThatThrownBy(() -> DataCheck.warningsOf(List.of(fold), onlyFear, LabelSet.DFEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("class weights are 0 for all emotions that fold 1 has");
  }

  private static List<LabelledClip> with(LabelledClip more) {
    return Stream.concat(Stream.of(ALL), Stream.of(more)).toList();
  }

  private static Fold fold(int number, List<LabelledClip> training, List<LabelledClip> test) {
    return new Fold(number, training, test);
  }

  private static LabelledClip clip(String name, Label label) {
    return new LabelledClip(name, label, new byte[1]);
  }

  private static List<String> warnings(Fold... folds) {
    return DataCheck.warningsOf(List.of(folds), ClassBalancing.NONE, LabelSet.DFEW).stream()
        .map(Message::english)
        .toList();
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refuses(
      Fold... folds) {
    return assertThatThrownBy(() -> warnings(folds))
        .isInstanceOf(InvalidInput.class)
        .satisfies(
            refused ->
                assertThat(inChinese(refused)).as("in Chinese").isNotEqualTo(refused.getMessage()));
  }

  private static String inChinese(Throwable refused) {
    return ((InvalidInput) refused).said().in(Locale.SIMPLIFIED_CHINESE);
  }
}
