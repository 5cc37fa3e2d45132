package org.tenfold.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tenfold.label.LabelSet;
import org.tenfold.project.ui.LabelDrafts.Draft;
import org.tenfold.project.ui.LabelDrafts.Part;
import org.tenfold.project.ui.LabelDrafts.Problem;

class LabelDraftsTest {
  private static final Draft CALM = new Draft("calm", "Calm", "平静", "C", 1, false);

  @Test
  void aPresetComesBackAsItWas() {
    List<Draft> drafts = LabelSet.MAFW.classes().stream().map(Draft::of).toList();

    assertThat(LabelDrafts.problems(drafts)).isEmpty();
    assertThat(LabelDrafts.set(drafts)).isEqualTo(LabelSet.MAFW);
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    Draft empty = new Draft("", " ", "", "", 2, false);

    assertThat(LabelDrafts.problems(List.of(CALM, empty)))
        .allMatch(problem -> problem.place() == 1)
        .extracting(Problem::part)
        .containsExactly(Part.ENGLISH, Part.CHINESE, Part.KEY, Part.LETTER);
  }

  @Test
  void whatAnotherLabelHasIsRefusedInBothLanguages() {
    List<Problem> problems =
        LabelDrafts.problems(List.of(CALM, new Draft("calm", "calm ", "激动", "C", 3, false)));

    assertThat(problems)
        .extracting(Problem::part)
        .containsExactly(Part.ENGLISH, Part.KEY, Part.LETTER);
    assertThat(problems.getFirst().said().in(Locale.ENGLISH)).contains("Another label");
    assertThat(problems.getFirst().said().in(Locale.CHINESE)).contains("另一个标签");
  }

  @Test
  void keyAndLetterAreProposedFromTheName() {
    assertThat(LabelDrafts.keyOf("Mild  Surprise!")).isEqualTo("mild-surprise");
    assertThat(LabelDrafts.keyOf("平静")).isEmpty();
    assertThat(LabelDrafts.letterFor("Calm", List.of("C", "A"))).isEqualTo("L");
    assertThat(LabelDrafts.letterFor("平静", List.of("A"))).isEqualTo("B");
  }
}
