package org.tenfold.recruitment.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.recruitment.ParticipantLine;

/**
 * @param active minutes with a clip in front of them
 * @param booked in the ledger, less what was taken back
 */
record ToldParticipant(
    String participation,
    String participantId,
    String study,
    String session,
    String account,
    String state,
    boolean idle,
    Instant startedAt,
    Instant lastAt,
    @Nullable Instant endedAt,
    int clips,
    double active,
    String code,
    @Nullable Instant codeGivenAt,
    BigDecimal booked) {
  static ToldParticipant of(ParticipantLine line) {
    return new ToldParticipant(
        line.participation().toString(),
        line.participantId(),
        line.study(),
        line.session(),
        line.account(),
        line.state().name().toLowerCase(Locale.ROOT),
        line.idle(),
        line.startedAt(),
        line.lastAt(),
        line.endedAt(),
        line.judged(),
        line.activeMinutes(),
        line.code(),
        line.codeGivenAt(),
        line.booked());
  }
}
