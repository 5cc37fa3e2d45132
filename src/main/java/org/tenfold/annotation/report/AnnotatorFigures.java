package org.tenfold.annotation.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.statistics.Computed;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;

/**
 * What annotators said, of all of a project at once: one statement for the votes and one for the
 * control tasks, however many people there are. Kept while nothing changes. Thread-safe.
 */
@Repository
class AnnotatorFigures {
  private static final int ROWS_AT_ONCE = 10_000;

  private final JdbcClient jdbc;
  private final VoteFeed feed;
  private final ProjectKeys projects;
  private final TransactionTemplate transaction;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  AnnotatorFigures(
      JdbcClient jdbc, VoteFeed feed, ProjectKeys projects, TransactionTemplate transaction) {
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.feed = feed;
    this.projects = projects;
  }

  /**
   * Of one annotator.
   *
   * @param active time in which clips were seen and played
   * @param medianResponseMillis 0 without votes
   */
  record Figures(
      AnnotatorAgreement agreement,
      Duration active,
      int medianResponseMillis,
      Answers gold,
      Answers repeats) {
    static final Figures NONE =
        new Figures(
            new AnnotatorAgreement(
                0,
                Measure.undefined(Measure.Reason.FEWER_THAN_TWO_VOTES),
                0,
                null,
                Measure.undefined(Measure.Reason.NO_ITEMS),
                0),
            Duration.ZERO,
            0,
            Answers.none(),
            Answers.none());

    Figures withGold(Answers said) {
      return new Figures(agreement, active, medianResponseMillis, said, repeats);
    }

    Figures withRepeats(Answers said) {
      return new Figures(agreement, active, medianResponseMillis, gold, said);
    }
  }

  /**
   * Judged control tasks.
   *
   * @param table by expected label and answer; labels that nobody said change no kappa
   */
  record Answers(int[][] table) {
    static Answers none() {
      return new Answers(new int[Label.MOST][Label.MOST]);
    }

    int right() {
      int sum = 0;
      for (int label = 0; label < table.length; label++) {
        sum += table[label][label];
      }
      return sum;
    }

    int all() {
      return Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
    }

    Measure kappa() {
      return CohensKappa.of(table);
    }
  }

  private record Kept(Version version, Computed<Map<PersonId, Figures>> figures) {
    boolean serves(Version now) {
      return version.equals(now) || figures.lasts(Instant.now());
    }
  }

  private record Version(Instant lastChange, long controlTasks) {}

  /**
   * The figures of each who judged anything in the current project; see {@link Computed#lasts} for
   * how old they may be. Whoever waits while another counts them holds no connection meanwhile.
   */
  Map<PersonId, Figures> now() {
    Version now = version();
    return kept.compute(
            projects.current(),
            (project, before) ->
                before != null && before.serves(now)
                    ? before
                    : new Kept(now, Computed.now(this::readTogether)))
        .figures()
        .value();
  }

  private Version version() {
    return new Version(feed.lastChange(new ProjectId(projects.current())), controlTasks());
  }

  /** In a transaction, so that PostgreSQL sends the votes in parts. */
  private Map<PersonId, Figures> readTogether() {
    return Objects.requireNonNull(transaction.execute(status -> read()));
  }

  private Map<PersonId, Figures> read() {
    PanelVotes votes = votes();
    PanelVotes.Groups byAnnotator = votes.byAnnotator();
    Map<PersonId, Answers> gold = new HashMap<>();
    Map<PersonId, Answers> repeats = new HashMap<>();
    readControlTasks(gold, repeats);
    Map<PersonId, Figures> all = new HashMap<>();
    Map<PersonId, AnnotatorAgreement> agreement = AnnotatorAgreement.of(votes);
    for (int one = 0; one < votes.annotators().size(); one++) {
      PersonId person = votes.annotators().get(one);
      all.put(
          person,
          new Figures(
              agreement.getOrDefault(person, Figures.NONE.agreement()),
              active(votes, byAnnotator, one),
              median(votes, byAnnotator, one),
              Answers.none(),
              Answers.none()));
    }
    gold.forEach(
        (person, said) ->
            all.merge(person, Figures.NONE.withGold(said), (one, none) -> one.withGold(said)));
    repeats.forEach(
        (person, said) ->
            all.merge(
                person, Figures.NONE.withRepeats(said), (one, none) -> one.withRepeats(said)));
    return Map.copyOf(all);
  }

  private static Duration active(PanelVotes votes, PanelVotes.Groups groups, int annotator) {
    long millis = 0;
    for (int place = groups.from(annotator); place < groups.to(annotator); place++) {
      millis += votes.activeMillis(groups.vote(place));
    }
    return Duration.ofMillis(millis);
  }

  private static int median(PanelVotes votes, PanelVotes.Groups groups, int annotator) {
    int[] times = new int[groups.count(annotator)];
    for (int i = 0; i < times.length; i++) {
      times[i] = votes.responseMillis(groups.vote(groups.from(annotator) + i));
    }
    Arrays.sort(times);
    return times.length == 0 ? 0 : times[times.length / 2];
  }

  private PanelVotes votes() {
    PanelVotes votes = new PanelVotes();
    jdbc.sql(
            """
            select v.clip_id, v.annotator_id, v.emotion, v.response_ms, v.active_ms
            from vote v join annotation_task t on t.clip_id = v.clip_id
            where v.panel = 'HUMAN' and t.project_id = :project
            """)
        .param("project", projects.current())
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            (RowCallbackHandler)
                row ->
                    votes.add(
                        new ClipId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        Label.of(row.getInt(3)),
                        row.getInt(4),
                        row.getInt(5)));
    return votes;
  }

  private long controlTasks() {
    return jdbc.sql(
            """
            select count(*) from control_task c join annotation_task t on t.clip_id = c.clip_id
            where c.state = 'JUDGED' and t.project_id = :project
            """)
        .param("project", projects.current())
        .query(Long.class)
        .single();
  }

  private void readControlTasks(Map<PersonId, Answers> gold, Map<PersonId, Answers> repeats) {
    jdbc.sql(
            """
            select c.annotator_id, c.kind, c.expected, c.emotion, count(*) as times
            from control_task c join annotation_task t on t.clip_id = c.clip_id
            where c.state = 'JUDGED' and t.project_id = :project
            group by c.annotator_id, c.kind, c.expected, c.emotion
            """)
        .param("project", projects.current())
        .query(
            (RowCallbackHandler)
                row -> {
                  Map<PersonId, Answers> of = row.getString("kind").equals("GOLD") ? gold : repeats;
                  of.computeIfAbsent(
                              new PersonId(row.getObject("annotator_id", UUID.class)),
                              first -> Answers.none())
                          .table()[row.getInt("expected") - 1][row.getInt("emotion") - 1] +=
                      row.getInt("times");
                });
  }
}
