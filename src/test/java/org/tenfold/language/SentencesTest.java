package org.tenfold.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What collectors are refused, in their language. */
class SentencesTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Test
  void aSentenceKeepsItsValuesAndNames() {
    assertThat(
            Sentences.in(
                CHINESE,
                "\"Rear Window\" has given its 20 clips, the most from one film in this project."
                    + " Go on with another film."))
        .isEqualTo("“Rear Window”已提供 20 个片段，达到本项目每部影片的上限。请换一部影片继续。");
  }

  @Test
  void aSentenceWithinASentenceIsSaidToo() {
    assertThat(
            Sentences.in(
                CHINESE,
                "lab/clips.csv, line 3: the folder has no file 'a.mp4'. Correct the row or leave it"
                    + " out."))
        .isEqualTo("lab/clips.csv 第 3 行：文件夹中没有文件“a.mp4”。请更正或删除此行。");
  }

  @Test
  void whatRefusesARowLostItsFullStopAndATitleIsNoSentence() {
    assertThat(
            Sentences.in(
                CHINESE,
                "a.csv, line 2: This file is empty. Upload a film. Correct the row or leave it"
                    + " out."))
        .isEqualTo("a.csv 第 2 行：此文件为空。请上传影片。请更正或删除此行。");
    assertThat(Sentences.in(CHINESE, "Check Done")).isEqualTo("检查 Done");
  }

  @Test
  void whatIsNotKnownStaysAndEnglishIsNotTouched() {
    assertThat(Sentences.in(CHINESE, "Unexpected: a bug")).isEqualTo("Unexpected: a bug");
    assertThat(Sentences.in(Locale.ENGLISH, "Cutting")).isEqualTo("Cutting");
    assertThat(Sentences.in(Locale.FRENCH, "Cutting")).isEqualTo("Cutting");
  }
}
