package org.tenfold.annotation.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;

class VoteEventCodecTest {
  private static final UUID ID = new UUID(1, 2);

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11, 20})
  void aVoteForAnyLabelIsReadBackAsItWasWritten(int labels) {
    VoteEvent event = voted(labels, PositionOrder.text(PositionOrder.row(3, labels)));

    VoteEvent read = VoteEventCodec.read(VoteEventCodec.write(4, event));

    assertThat(read).isEqualTo(event);
  }

  /** Its hash is in every log that there is. */
  @Test
  void theTextOfAVoteForOneOfSevenIsThatOfOlderVersions() {
    assertThat(VoteEventCodec.write(4, voted(7, "3415267")))
        .isEqualTo(
            """
            {"clip":"00000000-0000-0001-0000-000000000002","seq":4,"kind":"VOTE",\
            "at":"2026-01-01T00:00:00Z","panel":"HUMAN","slot":1,\
            "annotator":"00000000-0000-0001-0000-000000000002",\
            "by":"00000000-0000-0001-0000-000000000002",\
            "id":"00000000-0000-0001-0000-000000000002","emotion":7,"responseMs":1500,\
            "activeMs":1400,"watched":1.0,"replays":0,"speed":1.0,"order":"3415267"}""");
  }

  private static VoteEvent voted(int label, String order) {
    Vote vote = new Vote(ID, Label.of(label), 1500, 1400, 1, 0, 1, order);
    return VoteEvent.of(
            new ClipId(ID),
            VoteEvent.Kind.VOTE,
            Instant.parse("2026-01-01T00:00:00Z"),
            Panel.HUMAN,
            1)
        .ofAnnotator(new PersonId(ID), null)
        .withVote(vote, null);
  }
}
