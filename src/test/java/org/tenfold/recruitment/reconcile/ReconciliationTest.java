package org.tenfold.recruitment.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.recruitment.terms.ParticipationState;
import org.tenfold.recruitment.terms.Platform;

/** A platform's list beside ours; nothing is guessed. */
class ReconciliationTest {
  @TempDir private Path folder;

  @Test
  void aListOfProlificIsLaidBesideOurs() throws IOException {
    PlatformList list =
        read(
            """
            Submission id,Participant id,Status,Started at,Completion code
            s1,same,APPROVED,2026-11-30T09:00,DONE
            s2,other,AWAITING REVIEW,2026-11-30T09:01,NOCODE
            s3,stranger,APPROVED,2026-11-30T09:02,DONE
            s4,working,ACTIVE,2026-11-30T09:03,
            s5,twice,RETURNED,2026-11-30T09:04,
            s6,twice,APPROVED,2026-11-30T09:05,DONE
            """,
            Platform.PROLIFIC.parameters());

    Reconciliation found =
        Reconciliation.of(
            list,
            List.of(
                line("same", ParticipationState.FINISHED, "DONE"),
                line("other", ParticipationState.FINISHED, "DONE"),
                line("working", ParticipationState.WORKING, ""),
                line("twice", ParticipationState.FINISHED, "DONE"),
                line("unlisted", ParticipationState.SCREENED_OUT, "OUT")));

    assertThat(found.findings())
        .extracting(one -> one.participantId() + " " + one.kind())
        .containsExactly(
            "twice TWICE",
            "twice TWICE",
            "other CODE_DIFFERS",
            "stranger NOT_HERE",
            "working NOT_ENDED",
            "unlisted NOT_THERE",
            "same SAME");
    assertThat(found.counts().values()).containsExactly(2, 1, 1, 1, 1, 1);
  }

  @Test
  void withoutAColumnOfCodesNoneAreCompared() throws IOException {
    PlatformList list = read("ID,Credit\n4711,1\n", Platform.SONA.parameters());

    assertThat(list.tellsCode()).isFalse();
    assertThat(
            Reconciliation.of(list, List.of(line("4711", ParticipationState.FINISHED, "")))
                .findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.SAME);
  }

  @Test
  void idsAreComparedAsTheyAreWritten() throws IOException {
    PlatformList list = read("ParticipantId\nabc\n", Platform.CONNECT.parameters());

    assertThat(
            Reconciliation.of(list, List.of(line("ABC", ParticipationState.FINISHED, "")))
                .findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.NOT_HERE, Finding.Kind.NOT_THERE);
  }

  @Test
  void aListThatCannotBeReadIsRefused() {
    LinkParameters names = Platform.PROLIFIC.parameters();

    assertThat(refusal("Status,Code\nAPPROVED,DONE\n", names)).isEqualTo("recruitment.list-no-ids");
    assertThat(refusal("Participant id,PROLIFIC_PID\na,a\n", names))
        .isEqualTo("recruitment.list-columns");
    assertThat(refusal("Participant id,Status\n,APPROVED\n", names))
        .isEqualTo("recruitment.list-no-id");
    assertThat(refusal("Participant id,Status\na\n", names)).isEqualTo("table.values");
  }

  private String refusal(String text, LinkParameters names) {
    try {
      read(text, names);
      return "";
    } catch (InvalidInput refused) {
      return refused.said().code();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private PlatformList read(String text, LinkParameters names) throws IOException {
    return PlatformList.read(
        Files.writeString(folder.resolve("list.csv"), text), "list.csv", names);
  }

  private static ParticipantLine line(String id, ParticipationState state, String code) {
    return new ParticipantLine(
        UUID.randomUUID(),
        new PersonId(UUID.randomUUID()),
        "participant-1",
        id,
        "",
        "",
        state,
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        1,
        1,
        code,
        null,
        BigDecimal.ZERO);
  }
}
