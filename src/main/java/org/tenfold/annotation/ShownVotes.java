package org.tenfold.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.task.AnnotationTask;
import org.tenfold.annotation.task.AnnotationTaskStore;
import org.tenfold.annotation.task.SlotStore;
import org.tenfold.clip.ClipId;

/**
 * Clips about which annotators are shown what others say. Whoever is shown that must not judge the
 * clip any more: its ten votes would not be ten people's own.
 */
@Service
public class ShownVotes {
  private final AnnotationTaskStore labelling;
  private final SlotStore slots;
  private final GoldClips gold;
  private final WithheldClips withheld;

  ShownVotes(
      AnnotationTaskStore labelling, SlotStore slots, GoldClips gold, WithheldClips withheld) {
    this.labelling = labelling;
    this.slots = slots;
    this.gold = gold;
    this.withheld = withheld;
  }

  /**
   * From now on none of these people is asked about any of these clips, neither for a vote, should
   * a slot become free, nor as a hidden check. Either for all or, where a clip is not fit, for
   * none.
   *
   * <p>A clip is fit when all its votes are given, when it is a gold clip of the training round, or
   * when each of these people has judged it.
   *
   * @return those that are not fit
   */
  @Transactional
  public List<ClipId> withhold(Collection<ClipId> clips, Collection<PersonId> people) {
    // in one order, so that no two wait for each other
    List<ClipId> ordered = clips.stream().sorted(Comparator.comparing(ClipId::value)).toList();
    List<ClipId> unfit = new ArrayList<>();
    for (ClipId clip : ordered) {
      if (!fit(clip, people)) {
        unfit.add(clip);
      }
    }
    if (unfit.isEmpty()) {
      ordered.forEach(clip -> people.forEach(person -> withheld.add(clip, person)));
    }
    return List.copyOf(unfit);
  }

  private boolean fit(ClipId clip, Collection<PersonId> people) {
    AnnotationTask row = labelling.lock(clip).orElse(null);
    if (row == null) {
      return false;
    }
    return switch (row.state()) {
      case DONE -> true;
      case GOLD -> gold.purpose(clip).filter(GoldPurpose.TRAINING::equals).isPresent();
      case OPEN -> people.stream().allMatch(person -> slots.judged(clip, person));
      case QUESTIONED, WITHDRAWN -> false;
    };
  }
}
