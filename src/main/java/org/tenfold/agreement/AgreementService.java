package org.tenfold.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.tenfold.account.Panel;
import org.tenfold.annotation.ListedClip;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.clip.ClipId;
import org.tenfold.emotion.LabelRule;
import org.tenfold.emotion.VoteCounts;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;

/** Clips and votes of each source, as the database has them now. */
@Service
public class AgreementService {
  private final VoteFeed feed;
  private final VoteLedger ledger;
  private final Projects projects;

  AgreementService(VoteFeed feed, VoteLedger ledger, Projects projects) {
    this.feed = feed;
    this.ledger = ledger;
    this.projects = projects;
  }

  /** What a curator can choose among, people first. */
  public List<SourceTitle> sources() {
    List<SourceTitle> sources = new ArrayList<>();
    sources.add(new SourceTitle(VoteSource.PEOPLE, "People"));
    if (projects.current().demo()) {
      sources.add(new SourceTitle(VoteSource.SIMULATION, "Simulation"));
    }
    return sources;
  }

  /** When do the votes of this source make a single label? */
  public LabelRule rule(VoteSource source) {
    return projects.current().rule();
  }

  /** All clips of the source by number, those without votes too. */
  public List<JudgedClip> clips(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes -> clips(votes.panel());
      case VoteSource.Imported set -> List.of();
    };
  }

  /** Every judgement that counts, oldest first; none where a source has counts only. */
  public List<SourceVote> votes(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes ->
          feed.ballots(projects.current().id(), votes.panel()).stream()
              .map(
                  ballot ->
                      new SourceVote(
                          ballot.clipNumber(),
                          new Named(ballot.annotator().value().toString(), ballot.annotatorName()),
                          ballot.emotion(),
                          Optional.of(ballot.givenAt())))
              .toList();
      case VoteSource.Imported set -> List.of();
    };
  }

  /** What the panel's votes say together. */
  public Agreement now(Panel panel) {
    Project project = projects.current();
    return new Agreement(project.rule(), ledger.clips(project.id(), panel));
  }

  private List<JudgedClip> clips(Panel panel) {
    Project project = projects.current();
    Map<ClipId, VoteCounts> counts = feed.counts(project.id(), panel);
    return feed.clips(project.id()).stream()
        .map(clip -> judged(clip, counts.getOrDefault(clip.id(), VoteCounts.none())))
        .toList();
  }

  private static JudgedClip judged(ListedClip clip, VoteCounts votes) {
    return new JudgedClip(
        clip.number(),
        "Clip " + clip.number(),
        Optional.of(clip.id()),
        Optional.of(new Named(clip.movie().value().toString(), clip.film())),
        Optional.of(new Named(clip.collector().value().toString(), clip.collectorName())),
        OptionalDouble.of(clip.seconds()),
        Optional.of(clip.estimate()),
        votes);
  }
}
