package org.tenfold.calibration.result;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;

/** Who said what about which clip, the first and the second time. Immutable. */
public final class RoundVotes {
  private final List<ClipId> clips;
  private final List<PersonId> members;
  private final Map<Phase, Map<ClipId, Map<PersonId, Label>>> given = new EnumMap<>(Phase.class);

  /** One vote. */
  public record Given(ClipId clip, PersonId person, Phase phase, Label label) {}

  /**
   * @param votes those on other clips are left out
   */
  public RoundVotes(List<ClipId> clips, List<PersonId> members, List<Given> votes) {
    this.clips = List.copyOf(clips);
    this.members = List.copyOf(members);
    for (Phase phase : Phase.values()) {
      Map<ClipId, Map<PersonId, Label>> byClip = new HashMap<>();
      clips.forEach(clip -> byClip.put(clip, new HashMap<>()));
      given.put(phase, byClip);
    }
    for (Given vote : votes) {
      Map<PersonId, Label> ofClip = of(vote.phase(), vote.clip());
      if (clips.contains(vote.clip())) {
        ofClip.put(vote.person(), vote.label());
      }
    }
  }

  public List<ClipId> clips() {
    return clips;
  }

  public Optional<Label> of(Phase phase, ClipId clip, PersonId person) {
    return Optional.ofNullable(of(phase, clip).get(person));
  }

  /** How many clips this person has judged. */
  public int judged(Phase phase, PersonId person) {
    return (int) clips.stream().filter(clip -> of(phase, clip).containsKey(person)).count();
  }

  /** Members who have judged every clip. */
  public Set<PersonId> finished(Phase phase) {
    Set<PersonId> finished = new LinkedHashSet<>(members);
    finished.removeIf(person -> judged(phase, person) < clips.size());
    return finished;
  }

  /** All votes on the clip. */
  public VoteCounts counts(Phase phase, ClipId clip, int labels) {
    return VoteCounts.tally(of(phase, clip).values(), labels);
  }

  /** Those of these people only. */
  VoteCounts counts(Phase phase, ClipId clip, Set<PersonId> people, int labels) {
    return VoteCounts.tally(
        of(phase, clip).entrySet().stream()
            .filter(vote -> people.contains(vote.getKey()))
            .map(Map.Entry::getValue)
            .toList(),
        labels);
  }

  /** How many said something else about the clip the second time, of those who judged it twice. */
  public int changed(ClipId clip) {
    return (int)
        members.stream()
            .filter(person -> of(Phase.SECOND, clip, person).isPresent())
            .filter(person -> of(Phase.FIRST, clip, person).isPresent())
            .filter(person -> !of(Phase.FIRST, clip, person).equals(of(Phase.SECOND, clip, person)))
            .count();
  }

  /** On how many clips this person said something else the second time. */
  public int changedBy(PersonId person) {
    return (int)
        clips.stream()
            .filter(clip -> of(Phase.SECOND, clip, person).isPresent())
            .filter(clip -> of(Phase.FIRST, clip, person).isPresent())
            .filter(clip -> !of(Phase.FIRST, clip, person).equals(of(Phase.SECOND, clip, person)))
            .count();
  }

  private Map<PersonId, Label> of(Phase phase, ClipId clip) {
    return given.getOrDefault(phase, Map.of()).getOrDefault(clip, Map.of());
  }
}
