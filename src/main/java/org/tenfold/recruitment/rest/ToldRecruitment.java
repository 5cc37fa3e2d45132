package org.tenfold.recruitment.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.recruitment.terms.Terms;

/**
 * @param link from the server's root, with the platform's placeholders
 * @param door not_yet, open or closed
 */
record ToldRecruitment(
    String id,
    String name,
    String preset,
    String platform,
    String link,
    int clips,
    int places,
    int idleMinutes,
    @Nullable BigDecimal pay,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt,
    @Nullable Instant closedAt,
    String door,
    Recruitments.Counts counts) {
  static ToldRecruitment of(Recruitment one, String project, List<ParticipantLine> participants) {
    Terms terms = one.terms();
    return new ToldRecruitment(
        one.id().value().toString(),
        terms.name(),
        terms.preset().key(),
        terms.platform(),
        project + one.address(),
        terms.clips(),
        terms.places(),
        terms.idleMinutes(),
        terms.pay(),
        terms.opensAt(),
        terms.closesAt(),
        one.closedAt(),
        one.door(Instant.now()).name().toLowerCase(Locale.ROOT),
        Recruitments.counts(one, participants));
  }
}
