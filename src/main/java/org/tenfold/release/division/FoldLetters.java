package org.tenfold.release.division;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.LabelledClip;

/** A fold as one letter for each clip of its release, in the order of their numbers. */
final class FoldLetters {
  private static final char LEARN = 'L';
  private static final char VALIDATE = 'V';
  private static final char TEST = 'T';
  private static final char NONE = '-';

  private FoldLetters() {}

  static String of(Fold fold, List<Integer> numbers) {
    Map<Integer, Character> letters = new HashMap<>();
    fold.train().forEach(clip -> letters.put(clip.videoName(), LEARN));
    fold.validation().forEach(clip -> letters.put(clip.videoName(), VALIDATE));
    fold.test().forEach(clip -> letters.put(clip.videoName(), TEST));
    StringBuilder parts = new StringBuilder(numbers.size());
    numbers.forEach(number -> parts.append(letters.getOrDefault(number, NONE).charValue()));
    return parts.toString();
  }

  static Fold fold(int number, String parts, List<Integer> numbers, List<LabelledClip> labelled) {
    Map<Integer, Character> letters = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      letters.put(numbers.get(i), parts.charAt(i));
    }
    return new Fold(
        number,
        in(LEARN, letters, labelled),
        in(VALIDATE, letters, labelled),
        in(TEST, letters, labelled));
  }

  private static List<LabelledClip> in(
      char letter, Map<Integer, Character> letters, List<LabelledClip> labelled) {
    return labelled.stream()
        .filter(
            clip -> Optional.of(letter).equals(Optional.ofNullable(letters.get(clip.videoName()))))
        .toList();
  }
}
