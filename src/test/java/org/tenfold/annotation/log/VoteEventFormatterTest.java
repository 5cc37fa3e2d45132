package org.tenfold.annotation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.clip.ClipId;
import org.tenfold.error.Message;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;

class VoteEventFormatterTest {
  private static final PersonId ANN = PersonId.next();
  private static final Map<PersonId, String> NAMES = Map.of(ANN, "Ann");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RELEASE | | Ann laid the clip down. | Ann放下了片段。",
        "SKIP | NO_FACE | Ann could not judge the clip: no face. | Ann无法判断该片段：没有人脸。",
        "SKIP | OTHER: too dark | Ann could not judge the clip: other: too dark."
            + " | Ann无法判断该片段：其他：too dark。",
        "SKIP | NO_FACES_AT_ALL | Ann could not judge the clip: NO_FACES_AT_ALL."
            + " | Ann无法判断该片段：NO_FACES_AT_ALL。",
        "GOLD | HIDDEN 3 | Ann made it a gold clip: hidden, Neutral." + " | Ann把它设为金标准片段：隐藏抽查，中性。",
        "WITHDRAW | NO_FACE | Ann took the clip out of the data set: NO_FACE."
            + " | Ann把片段移出了数据集：NO_FACE。"
      })
  void reasonsOfOursAreTranslatedAndWhatPeopleWroteStays(
      VoteEvent.Kind kind, String words, String english, String chinese) {
    VoteEvent event = event(kind).byCurator(ANN, words == null ? "" : words);

    assertThat(said(event).english()).isEqualTo(english);
    assertThat(said(event).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "VOTE, Ann voted Sad after 1.5 s., Ann投了悲伤（1.5 秒后）。",
    "LATE, Ann voted Sad after 1.5 s after the hold had ended; not counted.,"
        + " Ann在保留时间结束后投了悲伤（1.5 秒后），不计入。"
  })
  void aVoteIsToldWithItsTime(VoteEvent.Kind kind, String english, String chinese) {
    Vote vote = new Vote(UUID.randomUUID(), DfewLabel.SAD, 1500, 1500, 1, 0, 1, "1234567");
    VoteEvent event = event(kind).withVote(vote, null);

    assertThat(said(event).english()).isEqualTo(english);
    assertThat(said(event).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
  }

  private static VoteEvent event(VoteEvent.Kind kind) {
    return VoteEvent.of(ClipId.next(), kind, Instant.EPOCH, Panel.HUMAN, 1).ofAnnotator(ANN, null);
  }

  private static Message said(VoteEvent event) {
    return VoteEventFormatter.of(
        event, LabelSet.DFEW, who -> Optional.ofNullable(who).map(NAMES::get));
  }
}
