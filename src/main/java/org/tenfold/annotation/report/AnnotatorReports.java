package org.tenfold.annotation.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Memberships;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.claim.Annotator;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;

/**
 * Annotators as curators see them. Figures for people to weigh: nothing follows from them by
 * itself.
 */
@Service
public class AnnotatorReports {
  private final JdbcClient jdbc;
  private final Memberships members;
  private final Annotators annotators;
  private final ProjectKeys projects;

  AnnotatorReports(
      JdbcClient jdbc, Memberships members, Annotators annotators, ProjectKeys projects) {
    this.projects = projects;
    this.jdbc = jdbc;
    this.members = members;
    this.annotators = annotators;
  }

  /**
   * @param active time in which clips were seen and played
   * @param medianResponseMillis from the first picture to the key; 0 without votes
   * @param goldRight hidden gold clips judged as settled, of {@code goldClips}
   * @param repeatKappa Cohen's kappa of this person's first and second judgements of {@code
   *     repeatClips} clips
   * @param likest name of the annotator whose votes are most alike beyond what others explain
   */
  public record Report(
      PersonId id,
      String name,
      boolean paused,
      String pausedReason,
      int votes,
      Duration active,
      int medianResponseMillis,
      Measure agreement,
      int agreementClips,
      int goldRight,
      int goldClips,
      Measure repeatKappa,
      int repeatClips,
      String likest,
      Measure excess,
      int commonClips) {
    /** Votes an hour of active time; 0 without any. */
    public double pace() {
      return active.isZero() ? 0 : votes * 3600e3 / active.toMillis();
    }
  }

  @Transactional
  public List<Report> all() {
    Map<PersonId, AnnotatorAgreement> figures = AnnotatorAgreement.of(votes());
    Map<PersonId, String> names = new HashMap<>();
    List<Person> people = members.with(Role.ANNOTATOR);
    people.forEach(person -> names.put(person.id(), person.displayName()));
    return people.stream().map(person -> report(person, figures, names)).toList();
  }

  private Report report(
      Person person, Map<PersonId, AnnotatorAgreement> figures, Map<PersonId, String> names) {
    PersonId id = person.id();
    Annotator annotator = annotators.of(id);
    AnnotatorAgreement own =
        figures.getOrDefault(
            id,
            new AnnotatorAgreement(
                0,
                Measure.undefined(Measure.Reason.FEWER_THAN_TWO_VOTES),
                0,
                null,
                Measure.undefined(Measure.Reason.NO_ITEMS),
                0));
    List<Integer> responses =
        jdbc.sql(
                """
                select response_ms from vote where annotator_id = :me
                  and exists (select 1 from annotation_task t
                where t.clip_id = vote.clip_id and t.project_id = :project)
                order by response_ms
                """)
            .param("me", id.value())
            .param("project", projects.current())
            .query(Integer.class)
            .list();
    long active =
        jdbc.sql(
                """
                select coalesce(sum(active_ms), 0) from vote where annotator_id = :me
                  and exists (select 1 from annotation_task t
                where t.clip_id = vote.clip_id and t.project_id = :project)
                """)
            .param("me", id.value())
            .param("project", projects.current())
            .query(Long.class)
            .single();
    int[][] gold = probes(id, "GOLD");
    int[][] repeats = probes(id, "REPEAT");
    return new Report(
        id,
        person.displayName(),
        annotator.paused(),
        annotator.pausedReason(),
        own.votes(),
        Duration.ofMillis(active),
        responses.isEmpty() ? 0 : responses.get(responses.size() / 2),
        own.agreement(),
        own.agreementClips(),
        diagonal(gold),
        total(gold),
        CohensKappa.of(repeats),
        total(repeats),
        own.likest() == null ? "" : names.getOrDefault(own.likest(), ""),
        own.excess(),
        own.commonClips());
  }

  /** Judged probes by expected label and answer; labels that nobody said change no kappa. */
  private int[][] probes(PersonId person, String kind) {
    int[][] table = new int[Label.MOST][Label.MOST];
    jdbc.sql(
            """
            select expected, emotion from control_task
            where annotator_id = :me and kind = :kind and state = 'JUDGED'
              and exists (select 1 from annotation_task t
                where t.clip_id = control_task.clip_id and t.project_id = :project)
            """)
        .param("project", projects.current())
        .param("me", person.value())
        .param("kind", kind)
        .query((row, index) -> table[row.getInt("expected") - 1][row.getInt("emotion") - 1]++)
        .list();
    return table;
  }

  private List<AnnotatorAgreement.Given> votes() {
    return jdbc.sql(
            """
            select clip_id, annotator_id, emotion from vote where panel = 'HUMAN'
              and exists (select 1 from annotation_task t
                where t.clip_id = vote.clip_id and t.project_id = :project)
            """)
        .param("project", projects.current())
        .query(
            (row, index) ->
                new AnnotatorAgreement.Given(
                    new ClipId(row.getObject("clip_id", UUID.class)),
                    new PersonId(row.getObject("annotator_id", UUID.class)),
                    Label.of(row.getInt("emotion"))))
        .list();
  }

  private static int diagonal(int[][] table) {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += table[i][i];
    }
    return sum;
  }

  private static int total(int[][] table) {
    int sum = 0;
    for (int[] row : table) {
      for (int count : row) {
        sum += count;
      }
    }
    return sum;
  }
}
