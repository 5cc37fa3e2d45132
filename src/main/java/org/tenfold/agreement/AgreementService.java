package org.tenfold.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.dashboard.Throughput;
import org.tenfold.annotation.CountedVote;
import org.tenfold.annotation.ListedClip;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.clip.ClipId;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.ImportedSets;
import org.tenfold.intake.ImportedVote;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** Clips and votes of each source, as the database has them now. */
@Service
public class AgreementService {
  private final VoteFeed feed;
  private final ImportedSets imports;
  private final Projects projects;

  AgreementService(VoteFeed feed, ImportedSets imports, Projects projects) {
    this.imports = imports;
    this.feed = feed;
    this.projects = projects;
  }

  /** What the clips of every source here are judged to be. */
  public LabelSet labels() {
    return projects.current().labels();
  }

  /** What a curator can choose among, people first. */
  public List<SourceTitle> sources() {
    List<SourceTitle> sources = new ArrayList<>();
    sources.add(new SourceTitle(VoteSource.PEOPLE, "People"));
    if (projects.current().demo()) {
      sources.add(new SourceTitle(VoteSource.SIMULATION, "Simulation"));
    }
    imports.list(projects.currentId()).stream()
        .map(set -> new SourceTitle(new VoteSource.Imported(set.id()), "Import: " + set.name()))
        .forEach(sources::add);
    return sources;
  }

  /**
   * When do the votes of this source make a single label? An imported set whose clips have another
   * number of votes than the project's gets the same share of them as threshold.
   */
  public LabelRule rule(VoteSource source) {
    LabelRule rule = projects.current().rule();
    return switch (source) {
      case VoteSource.OfPanel ours -> rule;
      case VoteSource.Imported set ->
          imports.find(set.set()).map(known -> scaled(rule, known.votesPerClip())).orElse(rule);
    };
  }

  /** Whether the imported set has not been deleted. */
  boolean isThere(VoteSource.Imported set) {
    return imports.find(set.set()).isPresent();
  }

  private static LabelRule scaled(LabelRule rule, int votes) {
    int share = (int) Math.ceil((double) rule.threshold() * votes / rule.votes());
    return new LabelRule(votes, Math.max(share, votes / 2 + 1));
  }

  /** All clips of the source by number, those without votes too. */
  public List<JudgedClip> clips(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes -> clips(votes.panel());
      case VoteSource.Imported set ->
          imports.clips(set.set()).stream().map(AgreementService::judged).toList();
    };
  }

  /** Every judgement that counts, oldest first; none where a source has counts only. */
  public List<SourceVote> votes(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes -> {
        Map<PersonId, EntityRef> people = new HashMap<>();
        yield feed.votes(projects.currentId(), votes.panel()).stream()
            .map(vote -> vote(vote, people))
            .toList();
      }
      case VoteSource.Imported set ->
          imports.votes(set.set()).stream().map(AgreementService::vote).toList();
    };
  }

  /**
   * @param people those met so far: one object each, and not one a vote
   */
  private static SourceVote vote(CountedVote vote, Map<PersonId, EntityRef> people) {
    return new SourceVote(
        vote.clipNumber(),
        people.computeIfAbsent(
            vote.annotator(),
            person -> new EntityRef(person.value().toString(), vote.annotatorName())),
        vote.emotion(),
        Optional.of(vote.givenAt()));
  }

  private static SourceVote vote(ImportedVote vote) {
    return new SourceVote(
        vote.clip(), new EntityRef(vote.annotator(), vote.annotator()), vote.emotion(), vote.at());
  }

  /**
   * All clips of the source with the votes given by a moment, of those that count now.
   *
   * @return empty where the source does not know when its votes were given
   */
  public Optional<List<JudgedClip>> clipsUntil(VoteSource source, Instant until) {
    return switch (source) {
      case VoteSource.OfPanel votes ->
          Optional.of(clips(feed.countsUntil(projects.currentId(), votes.panel(), until)));
      case VoteSource.Imported set -> Optional.empty();
    };
  }

  /** How fast votes come in; empty before the first one, and for what is not judged here. */
  public Optional<Throughput> pace(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel votes -> {
        ProjectId project = projects.currentId();
        Instant now = Instant.now();
        yield feed.firstVote(project, votes.panel())
            .map(
                first ->
                    Throughput.of(
                        feed.votesSince(project, votes.panel(), now.minus(Throughput.WINDOW)),
                        first,
                        now));
      }
      case VoteSource.Imported set -> Optional.empty();
    };
  }

  private List<JudgedClip> clips(Panel panel) {
    return clips(feed.counts(projects.currentId(), panel));
  }

  private List<JudgedClip> clips(Map<ClipId, VoteCounts> counts) {
    VoteCounts none = VoteCounts.none(labels().size());
    return feed.clips(projects.currentId()).stream()
        .map(clip -> judged(clip, counts.getOrDefault(clip.id(), none)))
        .toList();
  }

  private static JudgedClip judged(ImportedClip clip) {
    return new JudgedClip(
        clip.number(),
        clip.name(),
        Optional.empty(),
        clip.movie().map(movie -> new EntityRef(movie, movie)),
        Optional.empty(),
        clip.seconds(),
        Optional.empty(),
        clip.votes());
  }

  private static JudgedClip judged(ListedClip clip, VoteCounts votes) {
    return new JudgedClip(
        clip.number(),
        "Clip " + clip.number(),
        Optional.of(clip.id()),
        Optional.of(new EntityRef(clip.movie().value().toString(), clip.movieTitle())),
        Optional.of(new EntityRef(clip.collector().value().toString(), clip.collectorName())),
        OptionalDouble.of(clip.seconds()),
        Optional.of(clip.estimate()),
        votes);
  }
}
