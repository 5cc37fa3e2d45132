package org.tenfold.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import java.util.EnumSet;
import java.util.Set;

/**
 * A set of constants as one column of their names in their order, with commas between.
 *
 * @param <E> an enumeration whose names are stored and never renamed
 */
public abstract class EnumSetConverter<E extends Enum<E>>
    implements AttributeConverter<Set<E>, String> {
  private final Class<E> type;

  protected EnumSetConverter(Class<E> type) {
    this.type = type;
  }

  @Override
  public final String convertToDatabaseColumn(Set<E> constants) {
    return constants.stream().sorted().map(Enum::name).collect(joining(","));
  }

  @Override
  public final Set<E> convertToEntityAttribute(String names) {
    Set<E> constants = EnumSet.noneOf(type);
    for (String name : names.split(",", -1)) {
      constants.add(Enum.valueOf(type, name));
    }
    return constants;
  }
}
