package org.tenfold.agreement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.dashboard.LastUsed;
import org.tenfold.annotation.VoteFeed;
import org.tenfold.label.LabelRule;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/**
 * What every open dashboard looks at: one state in memory for each source, read from the database
 * only while somebody looks, and then by what changed. Thread-safe.
 */
@Service
public class LiveAgreements {
  /** A vote is on every open page within two seconds; half a second of it may pass here. */
  private static final Duration FRESH = Duration.ofMillis(400);

  private final VoteFeed feed;
  private final AgreementService agreement;
  private final Projects projects;
  private final Map<Key, LiveVotes> panels = new ConcurrentHashMap<>();
  private final Map<VoteSource.Imported, VoteSnapshot> imports = new LastUsed<>(4);

  private record Key(ProjectId project, VoteSource.OfPanel panel) {}

  LiveAgreements(VoteFeed feed, AgreementService agreement, Projects projects) {
    this.feed = feed;
    this.agreement = agreement;
    this.projects = projects;
  }

  /** Reads everything anew at the next look: for whoever changed tables in a way of their own. */
  public void forget() {
    panels.clear();
    synchronized (imports) {
      imports.clear();
    }
  }

  /** The source's clips and votes, at most half a second old. */
  public VoteSnapshot now(VoteSource source) {
    return now(source, FRESH);
  }

  VoteSnapshot now(VoteSource source, Duration atMost) {
    return switch (source) {
      case VoteSource.OfPanel panel ->
          panels
              .computeIfAbsent(
                  new Key(projects.currentId(), panel),
                  first -> new LiveVotes(panel, first.project(), feed, agreement))
              .now(atMost);
      case VoteSource.Imported set -> imported(set);
    };
  }

  /**
   * The votes of imported sets never change, so they are read once, and the few looked at last are
   * kept. The rule that labels them may change, and a set may be deleted, by whichever machine.
   */
  private VoteSnapshot imported(VoteSource.Imported set) {
    LabelRule rule = agreement.rule(set);
    boolean there = agreement.isThere(set);
    synchronized (imports) {
      VoteSnapshot kept = imports.get(set);
      if (kept != null && kept.rule().equals(rule) && (there || kept.clips().isEmpty())) {
        return kept;
      }
      List<JudgedClip> clips = List.of();
      if (there) {
        clips = kept == null ? agreement.clips(set) : kept.clips();
      }
      VoteSnapshot now = LiveVotes.fixed(set, rule, agreement.labels().size(), clips);
      imports.put(set, now);
      return now;
    }
  }
}
