package org.tenfold.annotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.IntPredicate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.label.Label;
import org.tenfold.project.ProjectId;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.agreement.CohensKappa;

/** Counts what stands behind the votes on clips beside what they say. */
@Repository
@Transactional(readOnly = true)
public class VoteOrigins {
  private final JdbcClient jdbc;

  VoteOrigins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Of the votes on some clips.
   *
   * @param activeMillis time in which the clips were seen and played, of all votes together
   * @param watched mean share of a clip that was seen before its vote, 0..1
   * @param firstConsent version of the consent that the earliest vote was given under; 0 where none
   *     was asked for
   * @param lastConsent the same of the latest
   * @param repeats judgements of a clip that the same person had voted on before
   * @param repeatsSame of these, how many said the same
   * @param repeatKappa Cohen's, of first and second judgements, over all people together
   * @param log SHA-256 over the heads of the clips' logs by number; empty without any
   */
  public record VoteOrigin(
      long activeMillis,
      double watched,
      int firstConsent,
      int lastConsent,
      int repeats,
      int repeatsSame,
      Measure repeatKappa,
      String log) {}

  /**
   * @param clips by number
   */
  public VoteOrigin of(ProjectId project, Panel panel, Set<Integer> clips) {
    Sums sums = new Sums();
    jdbc.sql(
            """
            select c.number, count(*) as votes, sum(v.active_ms) as active, sum(v.watched_fraction) as watched,
              min(coalesce(v.consent_version, 0)) as first_consent,
              max(coalesce(v.consent_version, 0)) as last_consent
            from vote v join clip c on c.id = v.clip_id
            where c.project_id = :project and v.panel = :panel group by c.number
            """)
        .param("project", project.value())
        .param("panel", panel.name())
        .query(
            (RowCallbackHandler)
                row -> {
                  if (clips.contains(row.getInt("number"))) {
                    sums.add(
                        row.getInt("votes"),
                        row.getLong("active"),
                        row.getDouble("watched"),
                        row.getInt("first_consent"),
                        row.getInt("last_consent"));
                  }
                });
    int[][] repeats =
        panel == Panel.HUMAN ? repeats(project, clips::contains) : new int[Label.MOST][Label.MOST];
    int same = 0;
    int all = 0;
    for (int first = 0; first < repeats.length; first++) {
      same += repeats[first][first];
      for (int second : repeats[first]) {
        all += second;
      }
    }
    return new VoteOrigin(
        sums.activeMillis,
        sums.votes == 0 ? 0 : sums.watched / sums.votes,
        sums.votes == 0 ? 0 : sums.firstConsent,
        sums.lastConsent,
        all,
        same,
        CohensKappa.of(repeats),
        log(project, clips::contains));
  }

  private static final class Sums {
    private long votes;
    private long activeMillis;
    private double watched;
    private int firstConsent = Integer.MAX_VALUE;
    private int lastConsent;

    void add(int some, long millis, double share, int first, int last) {
      votes += some;
      activeMillis += millis;
      watched += share;
      firstConsent = Math.min(firstConsent, first);
      lastConsent = Math.max(lastConsent, last);
    }
  }

  /** By first and second judgement; labels that nobody said change no kappa. */
  private int[][] repeats(ProjectId project, IntPredicate clips) {
    int[][] table = new int[Label.MOST][Label.MOST];
    jdbc.sql(
            """
            select c.number, t.expected, t.emotion from control_task t join clip c on c.id = t.clip_id
            where c.project_id = :project and t.kind = 'REPEAT' and t.state = 'JUDGED'
            """)
        .param("project", project.value())
        .query(
            (RowCallbackHandler)
                row -> {
                  if (clips.test(row.getInt("number"))) {
                    table[row.getInt("expected") - 1][row.getInt("emotion") - 1]++;
                  }
                });
    return table;
  }

  private String log(ProjectId project, IntPredicate clips) {
    MessageDigest sha = sha256();
    jdbc.sql(
            """
            select c.number, a.head from annotation_task a join clip c on c.id = a.clip_id
            where c.project_id = :project order by c.number
            """)
        .param("project", project.value())
        .query(
            (RowCallbackHandler)
                row -> {
                  if (clips.test(row.getInt("number"))) {
                    String line = row.getInt("number") + "," + row.getString("head") + "\n";
                    sha.update(line.getBytes(StandardCharsets.UTF_8));
                  }
                });
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
