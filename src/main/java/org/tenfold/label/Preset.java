package org.tenfold.label;

import java.util.Locale;

/** Classes of the sets that come with Tenfold. Their colours are the same in each set. */
enum Preset {
  HAPPY("Happy", "高兴", 'H', 1),
  SAD("Sad", "悲伤", 'S', 2),
  NEUTRAL("Neutral", "中性", 'N', 3),
  ANGRY("Angry", "愤怒", 'A', 4),
  /** U, as S is taken by sad. */
  SURPRISE("Surprise", "惊讶", 'U', 5),
  DISGUST("Disgust", "厌恶", 'D', 6, true),
  FEAR("Fear", "恐惧", 'F', 7, true),
  CONTEMPT("Contempt", "轻蔑", 'C', 8, true),
  HAPPINESS("Happiness", "快乐", 'H', 1),
  SADNESS("Sadness", "悲伤", 'S', 2),
  ANGER("Anger", "愤怒", 'A', 4),
  ANXIETY("Anxiety", "焦虑", 'X', 9),
  HELPLESSNESS("Helplessness", "无助", 'L', 10, true),
  DISAPPOINTMENT("Disappointment", "失望", 'T', 11, true);

  private final LabelClass asClass;

  Preset(String english, String chinese, char letter, int colour) {
    this(english, chinese, letter, colour, false);
  }

  Preset(String english, String chinese, char letter, int colour, boolean rare) {
    asClass =
        new LabelClass(name().toLowerCase(Locale.ROOT), english, chinese, letter, colour, rare);
  }

  LabelClass asClass() {
    return asClass;
  }
}
