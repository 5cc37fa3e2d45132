package org.tenfold.clip.face;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.FaceDecision.Kind;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Sampling;
import org.tenfold.project.Projects;

/**
 * The same decision about many clips, and its undoing in one step. Either all of it is stored or
 * nothing.
 */
@Service
public class FaceBulks {
  private final ClipFaces faces;
  private final FaceDecisionRows decisions;
  private final Projects projects;

  FaceBulks(ClipFaces faces, FaceDecisionRows decisions, Projects projects) {
    this.faces = faces;
    this.decisions = decisions;
    this.projects = projects;
  }

  /**
   * Decisions that were made together and of which some still hold.
   *
   * @param clips about which they still hold
   */
  public record Bulk(
      UUID id, Kind kind, Optional<Sampling> sampling, int clips, String who, Instant at) {}

  /**
   * All is right as it is.
   *
   * @throws InvalidInput when no clip was chosen, one could not be read, or somebody else decided
   *     just now
   */
  @Transactional
  public void settle(Collection<ClipId> clips, PersonId by) {
    decide(clips, clip -> FaceDecision.of(clip, Kind.FINE, by));
  }

  /**
   * Their frames become pictures so, whatever a release says.
   *
   * @throws InvalidInput as {@link #settle}
   */
  @Transactional
  public void sample(Collection<ClipId> clips, Sampling so, PersonId by) {
    decide(clips, clip -> FaceDecision.of(clip, Kind.SAMPLING, by).sampled(so));
  }

  private void decide(Collection<ClipId> clips, Function<ClipId, FaceDecision> decision) {
    if (clips.isEmpty()) {
      throw new InvalidInput("clip.faces-none-chosen");
    }
    UUID together = UUID.randomUUID();
    Set.copyOf(clips).forEach(clip -> faces.decide(decision.apply(clip).in(together)));
  }

  /** The newest that can be undone. */
  @Transactional(readOnly = true)
  public Optional<Bulk> newest() {
    return decisions.bulks(projects.currentId(), Limit.of(1)).stream()
        .findFirst()
        .flatMap(id -> bulk(id, holding(id)));
  }

  private static Optional<Bulk> bulk(UUID id, List<FaceDecision> holding) {
    return holding.stream()
        .findFirst()
        .map(one -> new Bulk(id, one.kind(), one.sampling(), holding.size(), one.who(), one.at()));
  }

  /**
   * What of it still holds does so no longer, whatever was decided since about the same clips.
   *
   * @return of how many clips
   * @throws InvalidInput when nothing of it holds, or somebody else decided just now
   */
  @Transactional
  public int undo(UUID bulk, PersonId by) {
    List<FaceDecision> holding = holding(bulk);
    if (holding.isEmpty()) {
      throw new InvalidInput("clip.faces-nothing-to-undo");
    }
    holding.forEach(
        one -> faces.decide(FaceDecision.of(one.clip(), Kind.UNDO, by).undoing(one.number())));
    return holding.size();
  }

  private List<FaceDecision> holding(UUID bulk) {
    Map<ClipId, List<FaceDecision>> decided = faces.decisions(decisions.clipsOf(bulk));
    return decided.values().stream()
        .flatMap(all -> FaceDecision.inForce(all).stream())
        .filter(one -> one.bulk().equals(Optional.of(bulk)))
        .toList();
  }
}
