package org.tenfold.reward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/**
 * The books. Entries are only ever added; a wrong one is taken back by another. Safe on several
 * machines: whoever books holds the fund's row.
 */
@Service
public class RewardLedger {
  private static final int LONGEST_NOTE = 400;

  private final JdbcClient jdbc;
  private final Projects projects;
  private final RewardAccounts accounts;
  private final EarningsFigures figures;

  RewardLedger(
      JdbcClient jdbc, Projects projects, RewardAccounts accounts, EarningsFigures figures) {
    this.jdbc = jdbc;
    this.projects = projects;
    this.accounts = accounts;
    this.figures = figures;
  }

  /** Everybody who has an account, by name. */
  @Transactional(readOnly = true)
  public List<Earnings> all() {
    return figures.of(project(), null);
  }

  /** Zeros for somebody who has earned nothing. */
  @Transactional(readOnly = true)
  public Earnings of(PersonId person) {
    return figures.of(project(), person).stream()
        .findFirst()
        .orElseGet(() -> Earnings.nothing(person));
  }

  /** A person's entries, newest work first. */
  @Transactional(readOnly = true)
  public List<RewardEntry> statement(PersonId person) {
    return jdbc.sql(
            """
            select e.*, case when e.payee = a.id then e.amount else -e.amount end as moved,
              c.number as clip_number,
              exists (select 1 from reward_entry r where r.kind = 'REVERSAL' and r.subject = e.id)
                as reversed
            from reward_account a
            join reward_entry e on e.payee = a.id or e.payer = a.id
            left join vote v on e.kind = 'VOTE' and v.id = e.subject
            left join clip c on c.id = coalesce(v.clip_id, e.subject)
            where a.project_id = :project and a.person_id = :person
            order by e.earned_at desc, e.id
            """)
        .param("project", project().value())
        .param("person", person.value())
        .query(RewardLedger::mapEntry)
        .list();
  }

  /**
   * Takes an entry back, with a new entry the other way round.
   *
   * @throws InvalidInput when there is no such entry, it has been taken back already, is itself a
   *     reversal, or no reason is given
   */
  @Transactional
  public void reverse(UUID entry, String reason, PersonId by) {
    requireNote(reason);
    accounts.lockFund(project());
    Posting posting =
        jdbc.sql("select * from reward_entry where id = :id and project_id = :project")
            .param("id", entry)
            .param("project", project().value())
            .query(RewardLedger::mapPosting)
            .optional()
            .orElseThrow(() -> new InvalidInput("reward.no-entry"));
    if (posting.kind() == RewardEntry.Kind.REVERSAL) {
      throw new InvalidInput("reward.reversal-stays");
    }
    if (booked(RewardEntry.Kind.REVERSAL, entry)) {
      throw new InvalidInput("reward.taken-back");
    }
    insert(
        RewardEntry.Kind.REVERSAL,
        entry,
        posting.payee(),
        posting.payer(),
        posting.amount(),
        reason,
        by);
  }

  /**
   * Notes that a person was paid outside of Tenfold.
   *
   * @param payment made by the page, so that a double click pays once
   * @throws InvalidInput when the amount is not above 0 or is more than what is open
   */
  @Transactional
  public void payOut(UUID payment, PersonId person, BigDecimal amount, String note, PersonId by) {
    accounts.lockFund(project());
    if (booked(RewardEntry.Kind.PAYOUT, payment)) {
      return;
    }
    BigDecimal open = of(person).open();
    if (amount.signum() <= 0 || amount.compareTo(open) > 0) {
      throw new InvalidInput("reward.pay-range", open.toPlainString());
    }
    insert(
        RewardEntry.Kind.PAYOUT,
        payment,
        accounts.of(project(), person),
        accounts.paidOut(project()),
        amount,
        note.strip(),
        by);
  }

  /**
   * Books a finished participation and, at once, that its platform pays it: nothing stays open.
   * Asked twice, it books once.
   *
   * @param amount above 0
   * @param by who promised it
   */
  @Transactional
  public void paidElsewhere(
      UUID participation, PersonId person, BigDecimal amount, String platform, PersonId by) {
    accounts.lockFund(project());
    if (booked(RewardEntry.Kind.PARTICIPATION, participation)) {
      return;
    }
    UUID account = accounts.of(project(), person);
    UUID payment = UUID.nameUUIDFromBytes((participation + "/paid").getBytes(UTF_8));
    insert(
        RewardEntry.Kind.PARTICIPATION,
        participation,
        accounts.fund(project()),
        account,
        amount,
        platform,
        by);
    insert(
        RewardEntry.Kind.PAYOUT,
        payment,
        account,
        accounts.paidOut(project()),
        amount,
        platform,
        by);
  }

  /** The sum over all accounts of what came in less what went out: 0, or the books are broken. */
  @Transactional(readOnly = true)
  public BigDecimal total() {
    return jdbc.sql(
            """
            select coalesce(sum(moved), 0) from (
              select amount as moved from reward_entry e join reward_account a on a.id = e.payee
              where a.project_id = :project
              union all
              select -amount from reward_entry e join reward_account a on a.id = e.payer
              where a.project_id = :project) moves
            """)
        .param("project", project().value())
        .query(BigDecimal.class)
        .single();
  }

  /** What the fund has given and not taken back. */
  @Transactional(readOnly = true)
  public BigDecimal spent() {
    return all().stream()
        .map(one -> one.open().add(one.paidOut()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void insert(
      RewardEntry.Kind kind,
      UUID subject,
      UUID payer,
      UUID payee,
      BigDecimal amount,
      String note,
      PersonId by) {
    jdbc.sql(
            """
            insert into reward_entry (id, project_id, kind, subject, payer, payee, amount,
              earned_at, note, made_by)
            values (:id, :project, :kind, :subject, :payer, :payee, :amount, current_timestamp,
              :note, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("project", project().value())
        .param("kind", kind.name())
        .param("subject", subject)
        .param("payer", payer)
        .param("payee", payee)
        .param("amount", amount)
        .param("note", note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note)
        .param("by", by.value())
        .update();
  }

  private boolean booked(RewardEntry.Kind kind, UUID subject) {
    return jdbc.sql("select count(*) from reward_entry where kind = :kind and subject = :subject")
            .param("kind", kind.name())
            .param("subject", subject)
            .query(Long.class)
            .single()
        > 0;
  }

  private ProjectId project() {
    return projects.currentId();
  }

  private static void requireNote(String note) {
    if (note.isBlank()) {
      throw new InvalidInput("reward.say-why");
    }
  }

  private record Posting(RewardEntry.Kind kind, UUID payer, UUID payee, BigDecimal amount) {}

  private static Posting mapPosting(ResultSet row, int index) throws SQLException {
    return new Posting(
        RewardEntry.Kind.valueOf(row.getString("kind")),
        row.getObject("payer", UUID.class),
        row.getObject("payee", UUID.class),
        row.getBigDecimal("amount"));
  }

  private static RewardEntry mapEntry(ResultSet row, int index) throws SQLException {
    int number = row.getInt("clip_number");
    return new RewardEntry(
        row.getObject("id", UUID.class),
        RewardEntry.Kind.valueOf(row.getString("kind")),
        row.getObject("subject", UUID.class),
        number == 0 ? null : Integer.valueOf(number),
        row.getInt("rule_version"),
        row.getBigDecimal("moved"),
        instant(row, "earned_at"),
        instant(row, "booked_at"),
        row.getString("note"),
        row.getBoolean("reversed"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
