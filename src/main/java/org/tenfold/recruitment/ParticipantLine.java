package org.tenfold.recruitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.recruitment.terms.ParticipationState;

/**
 * A participant of a recruitment as its page shows them.
 *
 * @param participantId as the platform calls them
 * @param idle under way, and without doing anything for so long that their place may be taken
 * @param judged clips and control tasks
 * @param activeMinutes with a clip in front of them
 * @param code shown to them at the end
 * @param booked in the ledger for it, less what was taken back
 */
public record ParticipantLine(
    UUID participation,
    PersonId person,
    String account,
    String participantId,
    String study,
    String session,
    ParticipationState state,
    boolean idle,
    Instant startedAt,
    Instant lastAt,
    @Nullable Instant endedAt,
    int judged,
    double activeMinutes,
    String code,
    @Nullable Instant codeGivenAt,
    BigDecimal booked) {}
