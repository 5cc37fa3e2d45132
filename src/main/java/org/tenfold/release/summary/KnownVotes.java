package org.tenfold.release.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.SourceVote;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.ballot.ReleaseBallots;
import org.tenfold.release.origin.ReleaseOrigin;

/** The single votes of a release, and what was corrected about them. */
@Component
class KnownVotes {
  private final AgreementService agreement;
  private final VoteLedger ledger;
  private final ReleaseBallots ballots;
  private final Projects projects;

  KnownVotes(
      AgreementService agreement, VoteLedger ledger, ReleaseBallots ballots, Projects projects) {
    this.agreement = agreement;
    this.ledger = ledger;
    this.ballots = ballots;
    this.projects = projects;
  }

  /** In a release of before Tenfold froze them, those that still count. */
  List<SourceVote> of(Release release, List<ReleasedClip> clips) {
    if (ballots.has(release.id())) {
      return frozen(release, clips);
    }
    var numbers = clips.stream().map(ReleasedClip::number).collect(Collectors.toSet());
    return agreement.votes(release.source()).stream()
        .filter(vote -> numbers.contains(vote.clip()))
        .filter(vote -> vote.at().filter(at -> at.isAfter(release.createdAt())).isEmpty())
        .toList();
  }

  private List<SourceVote> frozen(Release release, List<ReleasedClip> clips) {
    List<SourceVote> votes = new ArrayList<>();
    if (!clips.isEmpty()) {
      ballots
          .between(release.id(), clips.getFirst().number(), clips.getLast().number())
          .forEach(
              (clip, given) ->
                  given.forEach(
                      ballot ->
                          votes.add(
                              new SourceVote(
                                  clip,
                                  new EntityRef(ballot.annotator(), ballot.annotator()),
                                  release.labels().label(ballot.label()),
                                  Optional.empty()))));
    }
    return votes;
  }

  /** In a release of before Tenfold froze them, those of today; none where votes were imported. */
  VoteLedger.Corrections corrected(
      Release release, Optional<ReleaseOrigin> origin, List<ReleasedClip> clips) {
    if (release.labelsOnly()) {
      return new VoteLedger.Corrections(0, 0, 0);
    }
    if (origin.isPresent()) {
      ReleaseOrigin known = origin.get();
      return new VoteLedger.Corrections(known.undone(), known.voided(), known.skipped());
    }
    Map<Integer, VoteLedger.Corrections> all = ledger.corrections(projects.currentId());
    int undone = 0;
    int voided = 0;
    int skipped = 0;
    for (ReleasedClip clip : clips) {
      VoteLedger.Corrections one = all.get(clip.number());
      if (one != null) {
        undone += one.undone();
        voided += one.voided();
        skipped += one.skipped();
      }
    }
    return new VoteLedger.Corrections(undone, voided, skipped);
  }
}
