package org.tenfold.emotion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the seven emotions are called in the files of DFEW, FERV39k, MAFW, AFEW and CAER, and in
 * Chinese. Names of other emotions ("contempt", "joy") are left to people.
 */
public final class EmotionNames {
  private static final Map<String, Emotion> NAMES = names();

  /** How files say that a clip has no single label, besides 0 and nothing at all. */
  private static final Set<String> NO_LABEL =
      Set.of("none", "-1", "no label", "unlabelled", "无", "无标签");

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
    put(names, Emotion.HAPPY, "happy", "happiness", "高兴", "快乐", "开心");
    put(names, Emotion.SAD, "sad", "sadness", "悲伤", "伤心", "难过");
    put(names, Emotion.NEUTRAL, "neutral", "中性", "平静");
    put(names, Emotion.ANGRY, "angry", "anger", "愤怒", "生气");
    put(names, Emotion.SURPRISE, "surprise", "surprised", "惊讶", "惊奇");
    put(names, Emotion.DISGUST, "disgust", "disgusted", "厌恶");
    put(names, Emotion.FEAR, "fear", "fearful", "恐惧", "害怕");
    return Map.copyOf(names);
  }

  private static void put(Map<String, Emotion> names, Emotion emotion, String... words) {
    for (String word : List.of(words)) {
      names.put(word, emotion);
      names.put(emotion.number() + word, emotion);
    }
  }
}
