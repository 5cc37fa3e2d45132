package org.tenfold.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.clip.AcceptedClips;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;

/** The ways to say which clips a round has. */
@Service
public class ClipChoice {
  private static final Pattern NUMBER_OR_RANGE =
      Pattern.compile("(\\d{1,9})(?:\\s*[-\u2013]\\s*(\\d{1,9}))?");

  private final AcceptedClips clips;
  private final LiveAgreements agreement;
  private final CurationService curation;

  ClipChoice(AcceptedClips clips, LiveAgreements agreement, CurationService curation) {
    this.clips = clips;
    this.agreement = agreement;
    this.curation = curation;
  }

  /**
   * Clips by their numbers.
   *
   * @param numbers such as "12, 17-20"
   * @throws InvalidInput when something else stands there, or a number is no clip's
   */
  public Set<ClipId> numbered(String numbers) {
    Set<Integer> wanted = numbers(numbers);
    if (wanted.isEmpty()) {
      return Set.of();
    }
    List<Clip> found = clips.numbered(wanted);
    Set<Integer> missing = new TreeSet<>(wanted);
    found.forEach(clip -> missing.remove(clip.number()));
    if (!missing.isEmpty()) {
      throw new InvalidInput(
          "calibration.no-such-clips",
          missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return found.stream().map(Clip::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Those on which people's finished votes disagree most, by entropy; fewer where there are not so
   * many.
   */
  public Set<ClipId> mostDisputed(int number) {
    VoteSnapshot people = agreement.now(VoteSource.PEOPLE);
    return people.clips().stream()
        .filter(clip -> people.rule().finished(clip.votes()))
        .sorted(
            Comparator.comparingDouble((JudgedClip clip) -> -clip.votes().normalisedEntropy())
                .thenComparing(JudgedClip::number))
        .flatMap(clip -> clip.clip().stream())
        .limit(number)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Gold clips of the training round. */
  public Set<ClipId> trainingGold() {
    return clips
        .of(
            curation.gold().stream()
                .filter(gold -> gold.purpose() == GoldPurpose.TRAINING)
                .map(GoldClip::clip)
                .toList())
        .stream()
        .map(Clip::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Each once, ascending. */
  static Set<Integer> numbers(String text) {
    Set<Integer> numbers = new TreeSet<>();
    for (String part : parts(text)) {
      Matcher range = NUMBER_OR_RANGE.matcher(part);
      if (!range.matches()) {
        throw new InvalidInput("calibration.numbers-form", part);
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (last < first) {
        throw new InvalidInput("calibration.numbers-form", part);
      }
      if (last - first >= CalibrationRound.MOST_CLIPS) {
        throw new InvalidInput(
            "calibration.clips-many",
            CalibrationRound.LEAST_CLIPS,
            CalibrationRound.MOST_CLIPS,
            last - first + 1);
      }
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** Divided by commas, also those of Chinese. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[,;\uff0c\u3001\uff1b]", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
