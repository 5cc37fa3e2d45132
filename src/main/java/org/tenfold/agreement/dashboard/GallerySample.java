package org.tenfold.agreement.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;

/**
 * A few clips of each single label, for people to see what an emotion looks like here. A pure
 * function of the clips, the rule and the seed.
 *
 * @param clips at most so many as were asked for; every emotion has an entry
 * @param found how many clips bear each label
 */
public record GallerySample(Map<Label, List<JudgedClip>> clips, Map<Label, Integer> found) {

  /** The clips with most votes for their label first; equal ones by number. */
  public static GallerySample strongest(
      List<JudgedClip> clips, List<Label> labels, LabelRule rule, int each) {
    return of(
        clips,
        labels,
        rule,
        each,
        (emotion, labelled) ->
            labelled.sort(
                Comparator.comparingInt((JudgedClip clip) -> clip.votes().of(emotion))
                    .reversed()
                    .thenComparing(JudgedClip::number)));
  }

  /** Drawn by lot; the same seed draws the same clips while the clips are the same. */
  public static GallerySample random(
      List<JudgedClip> clips, List<Label> labels, LabelRule rule, int each, long seed) {
    return of(
        clips,
        labels,
        rule,
        each,
        (emotion, labelled) ->
            Collections.shuffle(labelled, new Random(31 * seed + emotion.number())));
  }

  private interface Order {
    void apply(Label emotion, List<JudgedClip> labelled);
  }

  private static GallerySample of(
      List<JudgedClip> clips, List<Label> labels, LabelRule rule, int each, Order order) {
    Map<Label, List<JudgedClip>> byLabel = new TreeMap<>();
    labels.forEach(emotion -> byLabel.put(emotion, new ArrayList<>()));
    for (JudgedClip clip : clips) {
      rule.label(clip.votes())
          .ifPresent(label -> byLabel.getOrDefault(label, new ArrayList<>()).add(clip));
    }
    Map<Label, Integer> found = new TreeMap<>();
    byLabel.forEach(
        (emotion, labelled) -> {
          found.put(emotion, labelled.size());
          order.apply(emotion, labelled);
        });
    byLabel.replaceAll((emotion, labelled) -> labelled.stream().limit(each).toList());
    return new GallerySample(byLabel, found);
  }
}
