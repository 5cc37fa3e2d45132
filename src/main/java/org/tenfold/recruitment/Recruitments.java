package org.tenfold.recruitment;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.terms.ParticipationState;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.reward.RewardRules;

/** Recruitments of the project that this thread works for. */
@Service
public class Recruitments {
  /** Without those that look alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LINK_LENGTH = 16;

  private final RecruitmentRows rows;
  private final ParticipationFigures figures;
  private final Projects projects;
  private final RewardRules rewards;
  private final AuditLog audit;
  private final SecureRandom random = new SecureRandom();

  Recruitments(
      RecruitmentRows rows,
      ParticipationFigures figures,
      Projects projects,
      RewardRules rewards,
      AuditLog audit) {
    this.rows = rows;
    this.figures = figures;
    this.projects = projects;
    this.rewards = rewards;
    this.audit = audit;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Recruitment> all() {
    return rows.newestFirst(projects.currentId()).stream()
        .map(RecruitmentRow::recruitment)
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<Recruitment> find(RecruitmentId id) {
    return rows.findById(id).map(RecruitmentRow::recruitment);
  }

  /**
   * @throws InvalidInput when the project is archived, or would pay and has no currency yet
   */
  @Transactional
  public Recruitment make(Terms terms, PersonId by) {
    Project project = projects.current();
    project.requireOpen();
    if (terms.pay() != null && rewards.current(project.id()).version() == 0) {
      throw new InvalidInput("recruitment.no-currency");
    }
    Recruitment made =
        rows.saveAndFlush(new RecruitmentRow(project.id(), link(), terms, by, figures.now()))
            .recruitment();
    audit.note(AuditKind.RECRUITMENT_MADE, null, terms.name());
    return made;
  }

  /** Nobody new comes from now on; whoever is under way goes on. It stays closed. */
  @Transactional
  public void close(RecruitmentId id) {
    RecruitmentRow row =
        rows.findById(id).orElseThrow(() -> new InvalidInput("recruitment.not-there"));
    if (row.recruitment().closedAt() == null) {
      row.close(figures.now());
      rows.saveAndFlush(row);
      audit.note(AuditKind.RECRUITMENT_CLOSED, null, row.recruitment().terms().name());
    }
  }

  /** Everybody who came, first come first. */
  @Transactional(readOnly = true)
  public List<ParticipantLine> participants(Recruitment recruitment) {
    return figures.lines(
        recruitment.id(), figures.now().minusSeconds(60L * recruitment.terms().idleMinutes()));
  }

  /**
   * How many came to what. Who is idle counts as having left: their place may be taken.
   *
   * @param turnedAway times that somebody came when nobody was let in
   */
  public record Counts(
      int came, int working, int finished, int left, int screenedOut, int turnedAway) {}

  public static Counts counts(Recruitment recruitment, List<ParticipantLine> lines) {
    Map<ParticipationState, Integer> by = new EnumMap<>(ParticipationState.class);
    for (ParticipantLine line : lines) {
      by.merge(line.idle() ? ParticipationState.LEFT : line.state(), 1, Integer::sum);
    }
    return new Counts(
        lines.size(),
        by.getOrDefault(ParticipationState.WORKING, 0),
        by.getOrDefault(ParticipationState.FINISHED, 0),
        by.getOrDefault(ParticipationState.LEFT, 0)
            + by.getOrDefault(ParticipationState.NOTHING_LEFT, 0),
        by.getOrDefault(ParticipationState.SCREENED_OUT, 0),
        recruitment.turnedAway());
  }

  private String link() {
    StringBuilder link = new StringBuilder();
    for (int i = 0; i < LINK_LENGTH; i++) {
      link.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return link.toString();
  }
}
