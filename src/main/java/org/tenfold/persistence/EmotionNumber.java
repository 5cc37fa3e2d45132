package org.tenfold.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenfold.emotion.Emotion;

/** An emotion as the number that DFEW's files call it by, 1..7. */
@Converter(autoApply = true)
class EmotionNumber implements AttributeConverter<Emotion, Short> {
  @Override
  public @Nullable Short convertToDatabaseColumn(@Nullable Emotion emotion) {
    return emotion == null ? null : (short) emotion.number();
  }

  @Override
  public @Nullable Emotion convertToEntityAttribute(@Nullable Short number) {
    return number == null ? null : Emotion.ofNumber(number);
  }
}
