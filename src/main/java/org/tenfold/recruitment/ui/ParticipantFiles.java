package org.tenfold.recruitment.ui;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.RecruitmentId;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.reward.RewardRules;
import org.tenfold.table.FormulaGuard;
import org.tenfold.web.RouteId;

/** The participants of a recruitment as CSV. */
@RestController
class ParticipantFiles {
  private final Recruitments recruitments;
  private final RewardRules rewards;
  private final Projects projects;

  ParticipantFiles(Recruitments recruitments, RewardRules rewards, Projects projects) {
    this.recruitments = recruitments;
    this.rewards = rewards;
    this.projects = projects;
  }

  @GetMapping("/export/recruitments/{id}.csv")
  @RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
  ResponseEntity<String> participants(@PathVariable String id) {
    return RouteId.of(id, RecruitmentId::parse)
        .flatMap(recruitments::find)
        .map(this::file)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private ResponseEntity<String> file(Recruitment recruitment) {
    String currency = rewards.current(projects.currentId()).currency();
    StringBuilder csv =
        new StringBuilder(
            "participant_id,study,session,account,state,idle,started,last,ended,clips,"
                + "active_minutes,code,code_given,booked,currency\n");
    for (ParticipantLine line : recruitments.participants(recruitment)) {
      csv.append(
              Stream.of(
                      line.participantId(),
                      line.study(),
                      line.session(),
                      line.account(),
                      line.state().name().toLowerCase(Locale.ROOT),
                      String.valueOf(line.idle()),
                      line.startedAt().toString(),
                      line.lastAt().toString(),
                      time(line.endedAt()),
                      Integer.toString(line.judged()),
                      String.format(Locale.ROOT, "%.1f", line.activeMinutes()),
                      line.code(),
                      time(line.codeGivenAt()),
                      line.booked().toPlainString(),
                      currency)
                  .map(FormulaGuard::harmless)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "participants-" + recruitment.id().value().toString().substring(0, 8) + ".csv")
                .build()
                .toString())
        .body(csv.toString());
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }
}
