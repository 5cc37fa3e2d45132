package org.tenfold.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

/** An emotion as the number that DFEW's files call it by, 1..7. */
@Converter(autoApply = true)
class LabelNumber implements AttributeConverter<Label, Short> {
  @Override
  public @Nullable Short convertToDatabaseColumn(@Nullable Label emotion) {
    return emotion == null ? null : (short) emotion.number();
  }

  @Override
  public @Nullable Label convertToEntityAttribute(@Nullable Short number) {
    return number == null ? null : LabelSet.DFEW.label(number);
  }
}
