package org.tenfold.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSetTest {
  @Test
  void presetsHaveTheOrderOfTheirFiles() {
    assertThat(LabelSet.DFEW.titles())
        .containsExactly("Happy", "Sad", "Neutral", "Angry", "Surprise", "Disgust", "Fear");
    assertThat(LabelSet.FERV39K.titles())
        .containsExactly("Angry", "Disgust", "Fear", "Happy", "Neutral", "Sad", "Surprise");
    assertThat(LabelSet.BASIC_8.titles()).hasSize(8).endsWith("Contempt");
    assertThat(LabelSet.MAFW.titles())
        .hasSize(11)
        .startsWith("Anger", "Disgust", "Fear", "Happiness", "Neutral", "Sadness", "Surprise")
        .endsWith("Contempt", "Anxiety", "Helplessness", "Disappointment");
    assertThat(LabelSet.MAFW.names(Locale.CHINA)).doesNotHaveDuplicates().contains("轻蔑");
  }

  @Test
  void namedConstantsStandWhereTheSetHasThem() {
    assertThat(LabelSet.DFEW.title(DfewLabel.SURPRISE)).isEqualTo("Surprise");
    assertThat(LabelSet.DFEW.title(DfewLabel.FEAR)).isEqualTo("Fear");
    assertThat(LabelSet.DFEW.rare()).containsExactly(DfewLabel.DISGUST, DfewLabel.FEAR);
  }

  @Test
  void aWordIsFoundWhateverItsFormAndOnlyWhereTheSetHasIt() {
    assertThat(LabelSet.DFEW.find("Happiness")).contains(DfewLabel.HAPPY);
    assertThat(LabelSet.DFEW.find("1happy")).contains(DfewLabel.HAPPY);
    assertThat(LabelSet.DFEW.find("恐惧")).contains(DfewLabel.FEAR);
    assertThat(LabelSet.DFEW.find("contempt")).isEmpty();
    assertThat(LabelSet.MAFW.find("contempt")).contains(Label.of(8));
    assertThat(LabelSet.MAFW.find("happy")).contains(Label.of(4));
  }

  @Test
  void aNumberOutsideTheSetIsRefused() {
    assertThat(LabelSet.MAFW.label(11).index()).isEqualTo(10);
    assertThatThrownBy(() -> LabelSet.DFEW.label(8)).hasMessageContaining("1..7");
    assertThatThrownBy(() -> LabelSet.DFEW.title(Label.of(8))).hasMessageContaining("1..7");
    assertThatThrownBy(() -> Label.of(21)).hasMessageContaining("1..20");
    assertThatThrownBy(() -> Label.of(0)).hasMessageContaining("1..20");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 21})
  void aSetHasTwoToTwentyLabels(int size) {
    List<LabelClass> classes = IntStream.range(0, size).mapToObj(i -> one("k" + i, 'A')).toList();

    assertThatThrownBy(() -> LabelSet.of(classes)).hasMessageContaining("2 to 20");
  }

  @Test
  void twoLabelsHaveNeitherOneKeyNorOneLetter() {
    assertThatThrownBy(() -> LabelSet.of(List.of(one("calm", 'C'), one("calm", 'D'))))
        .hasMessageContaining("calm");
    assertThatThrownBy(() -> LabelSet.of(Collections.nCopies(2, one("calm", 'C'))))
        .hasMessageContaining("calm");
    assertThatThrownBy(() -> one("Not A Key", 'A')).hasMessageContaining("Not A Key");
    assertThatThrownBy(() -> one("calm", '1')).hasMessageContaining("calm");
  }

  private static LabelClass one(String key, char letter) {
    return new LabelClass(key, "Calm", "平静", letter, 1, false);
  }
}
