package org.tenfold.label;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What labels are called in the files of DFEW, FERV39k, MAFW, AFEW and CAER, and in Chinese. A name
 * that fits no label of a set ("joy") is left to people.
 */
public final class LabelNames {
  /** Words of one meaning. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("happy", "happiness", "高兴", "快乐", "开心"),
          Set.of("sad", "sadness", "悲伤", "伤心", "难过"),
          Set.of("neutral", "中性", "平静"),
          Set.of("angry", "anger", "愤怒", "生气"),
          Set.of("surprise", "surprised", "惊讶", "惊奇"),
          Set.of("disgust", "disgusted", "厌恶"),
          Set.of("fear", "fearful", "恐惧", "害怕"),
          Set.of("contempt", "contemptuous", "轻蔑", "蔑视"),
          Set.of("anxiety", "anxious", "焦虑"),
          Set.of("helplessness", "helpless", "无助"),
          Set.of("disappointment", "disappointed", "失望"));

  /** How files say that a clip has no single label, besides 0 and nothing at all. */
  private static final Set<String> NO_LABEL =
      Set.of("none", "-1", "no label", "unlabelled", "无", "无标签");

  private LabelNames() {}

  /** Whether a file says so that a clip has no single label, other than by 0. */
  public static boolean meansNoLabel(String text) {
    return text.isEmpty() || NO_LABEL.contains(text.toLowerCase(Locale.ROOT));
  }

  /** In lower case, its own first. */
  static Set<String> of(LabelClass one) {
    Set<String> names = new LinkedHashSet<>(List.of(one.key(), one.word()));
    names.add(one.chinese().toLowerCase(Locale.ROOT));
    SAME.stream().filter(words -> words.contains(one.key())).forEach(names::addAll);
    return names;
  }
}
