package org.tenfold.training;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.training.network.Normalisation;

/**
 * Finds, by reflection over a record and its parts, each field and what else may stand in it: a
 * field that is new is found too. Choices, that is sealed types, are followed into each of their
 * kinds.
 */
final class SpecFields {
  /** Two records that differ in one field. */
  record Change(Record from, Record to) {}

  private final Map<Class<?>, List<?>> choices;
  private final Map<String, List<Change>> changes = new LinkedHashMap<>();

  private SpecFields(Map<Class<?>, List<?>> choices) {
    this.choices = choices;
  }

  /**
   * @param choices of each sealed type, one instance a kind at least
   * @return by the field's path, such as {@code loss(EcStfl).lambda}; a list is empty where no
   *     other value is allowed
   * @throws AssertionError when a field is of a type of which no other value is known here, or a
   *     choice lacks a kind
   */
  static Map<String, List<Change>> of(Record base, Map<Class<?>, List<?>> choices) {
    SpecFields found = new SpecFields(choices);
    found.walk("", base, base, changed -> (Record) changed);
    return found.changes;
  }

  private void walk(String path, Record part, Record whole, Function<Object, Record> put) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(one -> value(part, one)).toArray();
    for (int i = 0; i < components.length; i++) {
      int field = i;
      Function<Object, Record> rebuilt =
          value -> {
            Object[] changed = values.clone();
            changed[field] = value;
            return put.apply(make(part.getClass(), components, changed));
          };
      String name = path + components[i].getName();
      note(name, others(name, components[i].getGenericType(), values[i]), whole, rebuilt);
      follow(name, components[i].getType(), values[i], whole, rebuilt);
    }
  }

  private void note(String name, List<?> others, Record whole, Function<Object, Record> rebuilt) {
    List<Change> found = changes.computeIfAbsent(name, path -> new ArrayList<>());
    for (Object other : others) {
      allowed(rebuilt, other).ifPresent(changed -> found.add(new Change(whole, changed)));
    }
  }

  private static Optional<Record> allowed(Function<Object, Record> rebuilt, Object value) {
    try {
      return Optional.of(rebuilt.apply(value));
    } catch (InvalidInput | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private void follow(
      String name, Class<?> type, Object value, Record whole, Function<Object, Record> rebuilt) {
    if (type.isSealed()) {
      for (Object kind : choices.get(type)) {
        String kindOf = name + "(" + kind.getClass().getSimpleName() + ").";
        allowed(rebuilt, kind).ifPresent(with -> walk(kindOf, (Record) kind, with, rebuilt));
      }
    } else if (value instanceof Record part && !(value instanceof Normalisation)) {
      walk(name + ".", part, whole, rebuilt);
    }
  }

  private List<?> others(String name, Type type, Object value) {
    return switch (value) {
      case Integer number -> List.of(number + 1, number - 1);
      case Long number -> List.of(number + 1);
      case Double number -> List.of(number / 2 + 0.0625, number + 0.5);
      case Boolean truth -> List.of(!truth);
      case String text -> List.of(text + "0");
      case Enum<?> constant ->
          Stream.of(constant.getDeclaringClass().getEnumConstants())
              .filter(other -> other != constant)
              .toList();
      case List<?> rates when isListOf(type, LayerRate.class) ->
          Stream.of(
                  List.of(), List.of(new LayerRate("conv1", 0)), List.of(new LayerRate("conv1", 2)))
              .filter(other -> !other.equals(rates))
              .toList();
      case List<?> numbers when isListOf(type, Double.class) ->
          Stream.of(List.<Double>of(), List.of(1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0))
              .filter(other -> !other.equals(numbers))
              .toList();
      case List<?> keys when isListOf(type, String.class) ->
          List.of(Classes.of(LabelSet.FERV39K).keys());
      case Optional<?> normalisation when isListOf(type, Normalisation.class) ->
          Stream.concat(Normalisation.NAMED.stream().map(Optional::of), Stream.of(Optional.empty()))
              .filter(other -> !other.equals(normalisation))
              // what an unset one comes to without weights
              .filter(other -> !other.equals(Optional.of(Normalisation.CENTRED)))
              .toList();
      case Record choice when choices.keySet().stream().anyMatch(one -> one.isInstance(choice)) ->
          kinds(choice);
      case Record part -> List.of(); // its fields are
      default -> throw new AssertionError(name + ": say here what else a " + type + " can be");
    };
  }

  private List<?> kinds(Record choice) {
    Map.Entry<Class<?>, List<?>> known =
        choices.entrySet().stream()
            .filter(one -> one.getKey().isInstance(choice))
            .findFirst()
            .orElseThrow();
    List<Class<?>> given = new ArrayList<>();
    known.getValue().forEach(kind -> given.add(kind.getClass()));
    for (Class<?> kind : known.getKey().getPermittedSubclasses()) {
      if (!given.contains(kind)) {
        throw new AssertionError("among the choices is no " + kind.getSimpleName());
      }
    }
    return known.getValue().stream().filter(kind -> !kind.equals(choice)).toList();
  }

  private static boolean isListOf(Type type, Class<?> element) {
    return type instanceof ParameterizedType of && of.getActualTypeArguments()[0] == element;
  }

  private static Object value(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
          .newInstance(values);
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
