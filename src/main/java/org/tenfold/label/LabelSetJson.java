package org.tenfold.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tenfold.error.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A label set as people write it down: a JSON list with an object for each label in the order of
 * files, {@code {"english": "Calm", "key": "calm", "chinese": "平静", "letter": "C", "colour": 1,
 * "rare": false}}. Only {@code english} must be there.
 */
public final class LabelSetJson {
  private static final int LONGEST_NAME = 60;
  private static final Set<String> FIELDS =
      Set.of("key", "english", "chinese", "letter", "colour", "rare");

  private LabelSetJson() {}

  /** So that {@link #read} gives the same set. */
  public static String write(LabelSet labels) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (LabelClass one : labels.classes()) {
      list.addObject()
          .put("key", one.key())
          .put("english", one.english())
          .put("chinese", one.chinese())
          .put("letter", String.valueOf(one.letter()))
          .put("colour", one.colour())
          .put("rare", one.rare());
    }
    return list.toString();
  }

  /**
   * A letter that is not given is the first of the name that no other label has; a colour is the
   * label's place; a Chinese name the English one.
   *
   * @throws InvalidInput when it is no such list, or two labels have one key, letter or name
   */
  public static LabelSet read(String json) {
    JsonNode list = parsed(json);
    if (!list.isArray() || list.size() < LabelSet.LEAST || list.size() > Label.MOST) {
      throw new InvalidInput("label.json-list", LabelSet.LEAST, Label.MOST);
    }
    Set<Character> letters = givenLetters(list);
    Set<String> names = new HashSet<>();
    List<LabelClass> classes = new ArrayList<>();
    for (JsonNode one : list) {
      LabelClass label = label(one, classes.size() + 1, letters);
      if (!names.add(label.word())) {
        throw new InvalidInput("label.json-twice", label.english());
      }
      if (classes.stream().anyMatch(other -> other.key().equals(label.key()))) {
        throw new InvalidInput("label.json-twice", label.key());
      }
      classes.add(label);
    }
    return LabelSet.of(classes);
  }

  private static JsonNode parsed(String json) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      throw new InvalidInput(e, "label.json", e.getOriginalMessage());
    }
  }

  private static Set<Character> givenLetters(JsonNode list) {
    Set<Character> letters = new HashSet<>();
    for (JsonNode one : list) {
      String letter = one.path("letter").asString("").toUpperCase(Locale.ROOT);
      if (letter.length() == 1 && !letters.add(letter.charAt(0))) {
        throw new InvalidInput("label.json-twice", letter);
      }
    }
    return letters;
  }

  private static LabelClass label(JsonNode one, int place, Set<Character> letters) {
    Optional<String> unknown =
        one.propertyNames().stream().filter(name -> !FIELDS.contains(name)).findFirst();
    if (unknown.isPresent()) {
      throw new InvalidInput("label.json-field", place, unknown.get());
    }
    String english = one.path("english").asString("").strip();
    if (!english.isEmpty() && (LabelNames.meansNoLabel(english) || english.matches("\\d+"))) {
      throw new InvalidInput("label.json-word", place, english);
    }
    String given = one.path("letter").asString("").toUpperCase(Locale.ROOT);
    try {
      return new LabelClass(
          one.path("key").asString(keyOf(english)),
          name(english),
          name(one.path("chinese").asString(english).strip()),
          given.length() == 1 ? given.charAt(0) : free(english, letters),
          one.path("colour").asInt(place),
          one.path("rare").asBoolean(false));
    } catch (IllegalArgumentException wrong) {
      throw new InvalidInput(wrong, "label.json-label", place, LONGEST_NAME, Label.MOST);
    }
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String keyOf(String english) {
    return english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  private static char free(String english, Set<Character> letters) {
    String wished = english.toUpperCase(Locale.ROOT) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return (char)
        wished
            .chars()
            .filter(one -> one >= 'A' && one <= 'Z' && letters.add((char) one))
            .findFirst()
            .orElseThrow();
  }
}
