package org.tenfold.training.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.training.ClassBalancing;

/**
 * Looks at the lists of folds before anything is trained on them. What would make the scores false
 * is refused; what may be meant but is seldom is said.
 */
public final class DataCheck {
  private static final int NAMED = 5;

  private final List<Message> warnings = new ArrayList<>();
  private final ClassBalancing balance;
  private final LabelSet labels;

  private DataCheck(ClassBalancing balance, LabelSet labels) {
    this.balance = balance;
    this.labels = labels;
  }

  /**
   * @return what is odd
   * @throws InvalidInput when a clip is in the training and the test part of a fold, has two
   *     labels, or is tested twice in a fold; and when a training part has one clip, or none that
   *     weighs anything
   */
  public static List<Message> warningsOf(
      List<Fold> folds, ClassBalancing balance, LabelSet labels) {
    DataCheck check = new DataCheck(balance, labels);
    folds.forEach(check::look);
    requireOneLabel(folds);
    check.lookForClipsOfSeveralTests(folds);
    return List.copyOf(check.warnings);
  }

  private void look(Fold fold) {
    Set<String> training = names(fold.training());
    List<String> inBoth = names(fold.test()).stream().filter(training::contains).toList();
    if (!inBoth.isEmpty()) {
      throw new InvalidInput("training.both", fold.number(), clips(inBoth));
    }
    requireApart(fold);
    List<String> testedTwice = repeated(fold.test());
    if (!testedTwice.isEmpty()) {
      throw new InvalidInput("training.tested-twice", fold.number(), clips(testedTwice));
    }
    requireTraining(fold);
    List<String> trainedTwice = repeated(fold.training());
    if (!trainedTwice.isEmpty()) {
      warnings.add(Message.of("training.trained-twice", fold.number(), clips(trainedTwice)));
    }
    lookForMissingEmotions(fold);
  }

  private static void requireApart(Fold fold) {
    Set<String> others = names(fold.training());
    others.addAll(names(fold.test()));
    List<String> shared = names(fold.validation()).stream().filter(others::contains).toList();
    if (!shared.isEmpty()) {
      throw new InvalidInput("training.both-validation", fold.number(), clips(shared));
    }
  }

  private void requireTraining(Fold fold) {
    if (fold.training().size() < 2) {
      throw new InvalidInput("training.one-clip", fold.number());
    }
    double[] weights = balance.classWeights(fold.training(), labels.size());
    if (fold.training().stream().allMatch(clip -> weights[clip.label().index()] == 0)) {
      throw new InvalidInput("training.weights-nought", fold.number());
    }
  }

  private void lookForMissingEmotions(Fold fold) {
    Map<Label, Long> training = counts(fold.training());
    Map<Label, Long> test = counts(fold.test());
    List<Message> missing =
        labels.all().stream()
            .filter(emotion -> !training.containsKey(emotion))
            .map(
                emotion ->
                    test.containsKey(emotion)
                        ? Message.of("training.of-test", name(emotion), test.get(emotion))
                        : name(emotion))
            .toList();
    missing.stream()
        .reduce((one, next) -> Message.of("training.and", one, next))
        .ifPresent(all -> warnings.add(Message.of("training.no-clips-of", fold.number(), all)));
  }

  private Message name(Label emotion) {
    return labels.message(emotion);
  }

  private static Map<Label, Long> counts(List<LabelledClip> clips) {
    return clips.stream()
        .collect(
            Collectors.groupingBy(
                LabelledClip::label, () -> new TreeMap<>(), Collectors.counting()));
  }

  private static void requireOneLabel(List<Fold> folds) {
    Map<String, Label> known = new HashMap<>();
    for (Fold fold : folds) {
      Stream.of(fold.training(), fold.validation(), fold.test())
          .flatMap(List::stream)
          .forEach(
              clip -> {
                Label before = known.putIfAbsent(name(clip), clip.label());
                if (before != null && before != clip.label()) {
                  throw new InvalidInput(
                      "training.two-labels",
                      clip.name(),
                      before.number(),
                      clip.label().number(),
                      fold.number());
                }
              });
    }
  }

  private void lookForClipsOfSeveralTests(List<Fold> folds) {
    Map<String, Set<Integer>> tests = new LinkedHashMap<>();
    for (Fold fold : folds) {
      names(fold.test())
          .forEach(clip -> tests.computeIfAbsent(clip, one -> new TreeSet<>()).add(fold.number()));
    }
    List<String> several =
        tests.entrySet().stream()
            .filter(clip -> clip.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .toList();
    if (!several.isEmpty()) {
      warnings.add(Message.of("training.tested-often", clips(several)));
    }
  }

  private static List<String> repeated(List<LabelledClip> clips) {
    Set<String> once = new HashSet<>();
    return clips.stream().map(DataCheck::name).filter(clip -> !once.add(clip)).distinct().toList();
  }

  private static Set<String> names(List<LabelledClip> clips) {
    return clips.stream().map(DataCheck::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** 00012 and 12 are one clip. */
  private static String name(LabelledClip clip) {
    return clip.name().matches("\\d{1,9}") ? ClipFrames.bare(clip.name()) : clip.name();
  }

  private static Message clips(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = names.size() - NAMED;
    if (names.size() == 1) {
      return Message.of("training.clip", first);
    }
    return more > 0
        ? Message.of("training.clips-more", names.size(), first, more)
        : Message.of("training.clips", names.size(), first);
  }
}
