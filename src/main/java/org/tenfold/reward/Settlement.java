package org.tenfold.reward;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.label.Label;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;

/**
 * Books what has been earned and not been booked yet. It looks at what is there, not at what was
 * announced, so a crash between a vote and its pay loses nothing, and to run it twice changes
 * nothing.
 */
@Service
public class Settlement {
  /** More than a message needs to arrive after the undo window has closed. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int AT_ONCE = 5_000;

  private final JdbcClient jdbc;
  private final Projects projects;
  private final RewardRules rules;
  private final RewardAccounts accounts;
  private final AnnotationRules labelling;

  Settlement(
      JdbcClient jdbc,
      Projects projects,
      RewardRules rules,
      RewardAccounts accounts,
      AnnotationRules labelling) {
    this.jdbc = jdbc;
    this.projects = projects;
    this.rules = rules;
    this.accounts = accounts;
    this.labelling = labelling;
  }

  /**
   * Books the votes that can no longer be undone, accepted clips and rare clips, each by the rule
   * of its time; at most some thousands at once.
   *
   * @return entries booked; run it again while it is above 0
   */
  @Transactional
  public int settle() {
    return projects.all().stream()
        .mapToInt(project -> ProjectScope.get(project.id(), () -> settle(project)))
        .sum();
  }

  private int settle(Project project) {
    List<RewardRule> all = rules.all(project.id());
    if (all.isEmpty()) {
      return 0;
    }
    accounts.lockFund(project.id());
    Duration undo = labelling.of(project.id()).undo().plus(GRACE);
    Instant now = now();
    int booked = 0;
    for (int i = 0; i < all.size(); i++) {
      RewardRule rule = all.get(i);
      Instant end = i + 1 < all.size() ? all.get(i + 1).validFrom() : now.plusSeconds(1);
      Instant settled = end.isBefore(now.minus(undo)) ? end : now.minus(undo);
      booked += book(project, rule, RewardEntry.Kind.VOTE, rule.perVote(), votes(rule, settled));
      booked += book(project, rule, RewardEntry.Kind.CLIP, rule.perClip(), clips(rule, end));
      booked +=
          book(
              project,
              rule,
              RewardEntry.Kind.RARE,
              rule.perRareClip(),
              rule.basis() == RareBasis.ESTIMATED
                  ? rareByEstimate(rule, end)
                  : rareByVotes(project, rule, settled));
    }
    return booked;
  }

  /** Who earned something, when, for what. */
  private record Due(UUID subject, PersonId person, Instant at) {}

  private List<Due> votes(RewardRule rule, Instant before) {
    return due(
        rule.perVote(),
        """
        select v.id as subject, v.annotator_id as person, v.given_at as earned_at
        from vote v
        where v.panel = 'HUMAN'
          and not exists (select 1 from person p where p.id = v.annotator_id and p.participant)
          and exists (select 1 from annotation_task t
                where t.clip_id = v.clip_id and t.project_id = :project)
          and v.given_at >= :from and v.given_at < :before
          and not exists (select 1 from reward_entry e where e.kind = 'VOTE' and e.subject = v.id)
          and not exists (select 1 from slot s where s.clip_id = v.clip_id and s.panel = v.panel
                and s.slot_no = v.slot_no and s.reopened)
        order by v.given_at, v.id limit :most
        """,
        rule,
        before,
        Map.of());
  }

  private List<Due> clips(RewardRule rule, Instant before) {
    return due(
        rule.perClip(),
        """
        select c.id as subject, c.collector_id as person, c.checked_at as earned_at
        from clip c
        where c.project_id = :project and c.status = 'ACCEPTED' and c.checked_at >= :from and c.checked_at < :before
          and not exists (select 1 from reward_entry e where e.kind = 'CLIP' and e.subject = c.id)
        order by c.checked_at, c.id limit :most
        """,
        rule,
        before,
        Map.of());
  }

  private List<Due> rareByEstimate(RewardRule rule, Instant before) {
    return due(
        rule.rare().isEmpty() ? BigDecimal.ZERO : rule.perRareClip(),
        """
        select c.id as subject, c.collector_id as person, c.checked_at as earned_at
        from clip c
        where c.project_id = :project and c.status = 'ACCEPTED' and c.checked_at >= :from and c.checked_at < :before
          and c.estimated_emotion in (:rare)
          and not exists (select 1 from reward_entry e where e.kind = 'RARE' and e.subject = c.id)
        order by c.checked_at, c.id limit :most
        """,
        rule,
        before,
        Map.of("rare", numbers(rule)));
  }

  /** The day of a confirmed clip is that of its last vote. */
  private List<Due> rareByVotes(Project project, RewardRule rule, Instant before) {
    return due(
        rule.rare().isEmpty() ? BigDecimal.ZERO : rule.perRareClip(),
        """
        select done.subject, done.person, done.earned_at from (
          select c.id as subject, c.collector_id as person, max(v.given_at) as earned_at
          from annotation_task l
          join clip c on c.id = l.clip_id
          join vote v on v.clip_id = c.id and v.panel = 'HUMAN'
          where l.project_id = :project and l.state = 'DONE' and c.status = 'ACCEPTED'
            and not exists (select 1 from reward_entry e where e.kind = 'RARE' and e.subject = c.id)
          group by c.id, c.collector_id having count(*) = :votes) done
        where done.earned_at >= :from and done.earned_at < :before
          and exists (select 1 from vote v where v.clip_id = done.subject and v.panel = 'HUMAN'
            and v.emotion in (:rare) group by v.emotion having count(*) >= :threshold)
        order by done.earned_at, done.subject limit :most
        """,
        rule,
        before,
        Map.of(
            "rare",
            numbers(rule),
            "votes",
            project.rule().votes(),
            "threshold",
            project.rule().threshold()));
  }

  private List<Due> due(
      BigDecimal amount, String sql, RewardRule rule, Instant before, Map<String, Object> more) {
    return amount.signum() == 0
        ? List.of()
        : jdbc.sql(sql)
            .param("project", projects.currentId().value())
            .param("from", time(rule.validFrom()))
            .param("before", time(before))
            .param("most", AT_ONCE)
            .params(more)
            .query(Settlement::mapDue)
            .list();
  }

  private int book(
      Project project, RewardRule rule, RewardEntry.Kind kind, BigDecimal amount, List<Due> all) {
    UUID fund = accounts.fund(project.id());
    Map<PersonId, UUID> payees = new HashMap<>();
    for (Due due : all) {
      UUID payee =
          payees.computeIfAbsent(due.person(), person -> accounts.of(project.id(), person));
      jdbc.sql(
              """
              insert into reward_entry (id, project_id, kind, subject, rule_version, payer, payee,
                amount, earned_at)
              values (:id, :project, :kind, :subject, :rule, :fund, :payee, :amount, :at)
              """)
          .param("id", UUID.randomUUID())
          .param("project", project.id().value())
          .param("kind", kind.name())
          .param("subject", due.subject())
          .param("rule", rule.version())
          .param("fund", fund)
          .param("payee", payee)
          .param("amount", amount)
          .param("at", time(due.at()))
          .update();
    }
    return all.size();
  }

  /** The database's clock: votes bear its time. */
  private Instant now() {
    return jdbc.sql("select current_timestamp")
        .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  private static List<Integer> numbers(RewardRule rule) {
    return rule.rare().stream().map(Label::number).toList();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Due mapDue(ResultSet row, int index) throws SQLException {
    return new Due(
        row.getObject("subject", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        row.getObject("earned_at", OffsetDateTime.class).toInstant());
  }
}
