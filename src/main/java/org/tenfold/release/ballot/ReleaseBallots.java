package org.tenfold.release.ballot;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.intake.ImportedVote;
import org.tenfold.project.ProjectId;
import org.tenfold.release.ReleaseId;

/** The table {@code release_ballot}: written once, when a release is frozen. */
@Component
public class ReleaseBallots {
  /** Rows that Hibernate holds before it forgets them. */
  private static final int BATCH = 1_000;

  private final ReleaseBallotRows rows;
  private final VoteLedger ledger;
  private final EntityManager entities;

  ReleaseBallots(ReleaseBallotRows rows, VoteLedger ledger, EntityManager entities) {
    this.rows = rows;
    this.ledger = ledger;
    this.entities = entities;
  }

  /**
   * In the caller's transaction, which read the counts.
   *
   * @param numbers of the release's clips
   * @return whose votes are in it
   */
  public List<PersonId> freeze(
      ReleaseId release, ProjectId project, Panel panel, Set<Integer> numbers) {
    Map<PersonId, String> names = Pseudonyms.draw(ledger.voters(project, panel));
    Map<Integer, List<Ballot>> ballots = new HashMap<>();
    Set<PersonId> judges = new HashSet<>();
    ledger.forEachVote(
        project,
        panel,
        (number, annotator, emotion) -> {
          if (numbers.contains(number)) {
            judges.add(annotator);
            ballots
                .computeIfAbsent(number, key -> new ArrayList<>())
                .add(new Ballot(names.getOrDefault(annotator, ""), emotion.number()));
          }
        });
    save(release, ballots);
    return List.copyOf(judges);
  }

  /**
   * Of an imported set, whose names of people stay in it.
   *
   * @param votes all of the set; none where its file has counts only
   */
  public void freeze(ReleaseId release, List<ImportedVote> votes, Set<Integer> numbers) {
    List<ImportedVote> own = votes.stream().filter(vote -> numbers.contains(vote.clip())).toList();
    Map<String, String> names =
        Pseudonyms.drawForNames(own.stream().map(ImportedVote::annotator).distinct().toList());
    Map<Integer, List<Ballot>> ballots = new HashMap<>();
    own.forEach(
        vote ->
            ballots
                .computeIfAbsent(vote.clip(), key -> new ArrayList<>())
                .add(
                    new Ballot(names.getOrDefault(vote.annotator(), ""), vote.emotion().number())));
    save(release, ballots);
  }

  private void save(ReleaseId release, Map<Integer, List<Ballot>> ballots) {
    int saved = 0;
    for (Map.Entry<Integer, List<Ballot>> one : ballots.entrySet()) {
      rows.save(
          new ReleaseBallotRow(
              new ReleaseBallotRow.Key(release, one.getKey()), Ballot.text(one.getValue())));
      if (++saved % BATCH == 0) {
        entities.flush();
        entities.clear();
      }
    }
  }

  /** Releases of before Tenfold froze them have none. */
  @Transactional(readOnly = true)
  public boolean has(ReleaseId release) {
    return rows.existsByKeyRelease(release);
  }

  /**
   * Of the clips with these numbers, both included.
   *
   * @return by clip
   */
  @Transactional(readOnly = true)
  public Map<Integer, List<Ballot>> between(ReleaseId release, int from, int to) {
    Map<Integer, List<Ballot>> found = new HashMap<>();
    rows.findByKeyReleaseAndKeyNumberBetween(release, from, to)
        .forEach(row -> found.put(row.getId().number(), Ballot.ofText(row.votes())));
    return found;
  }
}
