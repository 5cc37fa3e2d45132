package org.tenfold.emotion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the seven emotions are called in the files of DFEW, FERV39k, MAFW, AFEW and CAER. Names of
 * other emotions ("contempt", "joy") are left to people.
 */
public final class EmotionNames {
  private static final Map<String, Emotion> NAMES = names();

  /** How files say that a clip has no single label, besides 0 and nothing at all. */
  private static final Set<String> NO_LABEL = Set.of("none", "-1", "no label", "unlabelled");

  private EmotionNames() {}

  /** In any case, also with DFEW's number before it as in {@code 1happy}. */
  public static Optional<Emotion> find(String text) {
    return Optional.ofNullable(NAMES.get(text.toLowerCase(Locale.ROOT)));
  }

  /** Whether a file says so that a clip has no single label, other than by 0. */
  public static boolean meansNoLabel(String text) {
    return text.isEmpty() || NO_LABEL.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Emotion> names() {
    Map<String, Emotion> names = new HashMap<>();
    put(names, Emotion.HAPPY, "happy", "happiness");
    put(names, Emotion.SAD, "sad", "sadness");
    put(names, Emotion.NEUTRAL, "neutral");
    put(names, Emotion.ANGRY, "angry", "anger");
    put(names, Emotion.SURPRISE, "surprise", "surprised");
    put(names, Emotion.DISGUST, "disgust", "disgusted");
    put(names, Emotion.FEAR, "fear", "fearful");
    return Map.copyOf(names);
  }

  private static void put(Map<String, Emotion> names, Emotion emotion, String... words) {
    for (String word : List.of(words)) {
      names.put(word, emotion);
      names.put(emotion.number() + word, emotion);
    }
  }
}
