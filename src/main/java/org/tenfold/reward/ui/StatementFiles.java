package org.tenfold.reward.ui;

import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.project.Projects;
import org.tenfold.reward.Earnings;
import org.tenfold.reward.RewardEntry;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRules;
import org.tenfold.table.FormulaGuard;

/** Statements as CSV: one's own for everybody, all for admins. To others they do not exist. */
@RestController
@PermitAll
class StatementFiles {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

  private final RewardLedger ledger;
  private final RewardRules rules;
  private final Projects projects;
  private final Memberships members;

  StatementFiles(RewardLedger ledger, RewardRules rules, Projects projects, Memberships members) {
    this.members = members;
    this.ledger = ledger;
    this.rules = rules;
    this.projects = projects;
  }

  @GetMapping("/export/statements/{person}.csv")
  ResponseEntity<String> statement(@PathVariable UUID person) {
    SignedInPerson reader = CurrentUser.get();
    PersonId asked = new PersonId(person);
    if (!reader.id().equals(asked) && !reader.has(Role.ADMIN)) {
      return ResponseEntity.notFound().build();
    }
    List<RewardEntry> entries = ledger.statement(asked);
    if (entries.isEmpty() && !members.isMember(asked)) {
      return ResponseEntity.notFound().build();
    }
    StringBuilder csv =
        new StringBuilder("entry,earned,booked,kind,clip,rule,amount,currency,note\n");
    for (RewardEntry entry : entries) {
      csv.append(entry.id()).append(',');
      csv.append(DateTimeFormatter.ISO_INSTANT.format(entry.earnedAt())).append(',');
      csv.append(DateTimeFormatter.ISO_INSTANT.format(entry.bookedAt())).append(',');
      csv.append(entry.kind().words()).append(',');
      csv.append(entry.clipNumber() == null ? "" : entry.clipNumber()).append(',');
      csv.append(entry.ruleVersion() == 0 ? "" : entry.ruleVersion()).append(',');
      csv.append(Money.plain(entry.amount())).append(',').append(currency()).append(',');
      csv.append(quoted(entry.note())).append('\n');
    }
    return file("statement-" + person.toString().substring(0, 8), csv);
  }

  @GetMapping("/export/rewards.csv")
  ResponseEntity<String> all() {
    if (!CurrentUser.get().has(Role.ADMIN)) {
      return ResponseEntity.notFound().build();
    }
    StringBuilder csv =
        new StringBuilder(
            "person,name,votes,for_votes,clips,for_clips,rare_clips,for_rare_clips,"
                + "participations,for_participations,reversed,"
                + "paid_out,open,currency\n");
    for (Earnings one : ledger.all()) {
      csv.append(one.person().value()).append(',').append(quoted(one.name())).append(',');
      csv.append(one.votes()).append(',').append(Money.plain(one.forVotes())).append(',');
      csv.append(one.clips()).append(',').append(Money.plain(one.forClips())).append(',');
      csv.append(one.rareClips()).append(',').append(Money.plain(one.forRareClips())).append(',');
      csv.append(one.participations()).append(',');
      csv.append(Money.plain(one.forParticipations())).append(',');
      csv.append(Money.plain(one.reversed())).append(',').append(Money.plain(one.paidOut()));
      csv.append(',').append(Money.plain(one.open())).append(',').append(currency()).append('\n');
    }
    return file("rewards", csv);
  }

  private String currency() {
    return rules.current(projects.currentId()).currency();
  }

  /** Quoted, and never a formula when a spreadsheet opens it. */
  private static String quoted(String text) {
    return '"'
        + FormulaGuard.harmless(text).replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ")
        + '"';
  }

  private static ResponseEntity<String> file(String name, StringBuilder csv) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(csv.toString());
  }
}
