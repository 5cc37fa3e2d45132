package org.tenfold.release.origin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.admission.PeopleByCulture;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.annotation.VoteOrigins;
import org.tenfold.project.ProjectId;
import org.tenfold.release.ReleaseId;
import org.tenfold.reward.PaidVotes;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code release_origin}: written once, when a release is frozen. */
@Component
public class ReleaseOrigins {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ReleaseOriginRows rows;
  private final VoteLedger ledger;
  private final VoteOrigins votes;
  private final PaidVotes pay;
  private final PeopleByCulture cultures;

  ReleaseOrigins(
      ReleaseOriginRows rows,
      VoteLedger ledger,
      VoteOrigins votes,
      PaidVotes pay,
      PeopleByCulture cultures) {
    this.rows = rows;
    this.ledger = ledger;
    this.votes = votes;
    this.pay = pay;
    this.cultures = cultures;
  }

  /** Releases of before Tenfold froze it have none. */
  @Transactional(readOnly = true)
  public Optional<ReleaseOrigin> of(ReleaseId release) {
    return rows.findById(release).map(row -> JSON.readValue(row.facts(), ReleaseOrigin.class));
  }

  /**
   * In the caller's transaction, which read the counts.
   *
   * @param numbers of the release's clips
   * @param judges all whose votes are in it
   */
  public void freeze(
      ReleaseId release,
      ProjectId project,
      Panel panel,
      Set<Integer> numbers,
      List<PersonId> judges) {
    VoteOrigins.VoteOrigin known = votes.of(project, panel, numbers);
    VoteLedger.Corrections corrected = corrections(project, panel, numbers);
    boolean told = panel == Panel.HUMAN && judges.size() >= Cultures.FEWEST;
    ReleaseOrigin origin =
        new ReleaseOrigin(
            corrected.undone(),
            corrected.voided(),
            corrected.skipped(),
            known.watched(),
            known.firstConsent(),
            known.lastConsent(),
            new ReleaseOrigin.Repeats(
                known.repeats(), known.repeatsSame(), known.repeatKappa().value().orElse(null)),
            told ? new ReleaseOrigin.Work(known.activeMillis()) : null,
            told ? paid(project, numbers) : null,
            told ? Cultures.of(cultures.of(judges), judges.size()) : null,
            known.log());
    rows.saveAndFlush(new ReleaseOriginRow(release, JSON.writeValueAsString(origin)));
  }

  private ReleaseOrigin.@Nullable Pay paid(ProjectId project, Set<Integer> numbers) {
    return pay.of(project, numbers)
        .map(paid -> new ReleaseOrigin.Pay(paid.currency(), paid.amount(), paid.votes()))
        .orElse(null);
  }

  private VoteLedger.Corrections corrections(ProjectId project, Panel panel, Set<Integer> numbers) {
    if (panel != Panel.HUMAN) {
      return new VoteLedger.Corrections(0, 0, 0);
    }
    return ledger.corrections(project).entrySet().stream()
        .filter(one -> numbers.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .reduce(
            new VoteLedger.Corrections(0, 0, 0),
            (one, other) ->
                new VoteLedger.Corrections(
                    one.undone() + other.undone(),
                    one.voided() + other.voided(),
                    one.skipped() + other.skipped()));
  }
}
