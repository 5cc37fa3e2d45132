package org.tenfold.intake.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tenfold.error.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads a Label Studio export object by object; whatever is no vote is skipped unread, so the file
 * may be large and nested as it likes.
 */
final class TaskParser {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxStringLength(1_000_000)
                  .maxNameLength(1_000)
                  .build())
          // Python writes NaN for what is missing
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final int MOST_PARTS = 10_000;
  private static final int MOST_TASKS = 1_000_000;

  private final JsonParser json;
  private final String file;

  private TaskParser(JsonParser json, String file) {
    this.json = json;
    this.file = file;
  }

  /**
   * @throws InvalidInput when it is no list of objects in JSON, or a limit is passed
   */
  static void read(Path file, String name, Consumer<Task> to) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file)) {
      new TaskParser(json, name).tasks(to);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new InvalidInput(e, "intake.json", name, line, e.getOriginalMessage());
    }
  }

  private void tasks(Consumer<Task> to) {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw new InvalidInput("intake.json-no-tasks", file);
    }
    int number = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      number++;
      if (token != JsonToken.START_OBJECT || number > MOST_TASKS) {
        throw new InvalidInput("intake.json-task", file, number, MOST_TASKS);
      }
      to.accept(task(number));
    }
  }

  private Task task(int number) {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> data = new LinkedHashMap<>();
    List<Task.Annotation> annotations = new ArrayList<>();
    boolean classic = false;
    Set<String> lists = new TreeSet<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      if (name.equals("annotations") && value == JsonToken.START_ARRAY) {
        classic = true;
        annotations(annotations);
      } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
        scalars(data);
      } else {
        if (value == JsonToken.START_ARRAY) {
          lists.add(name);
        }
        scalar(name, value, fields);
      }
    }
    return new Task(number, fields, data, annotations, classic, lists);
  }

  private void annotations(List<Task.Annotation> to) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> fields = new LinkedHashMap<>();
      Map<String, List<String>> choices = new LinkedHashMap<>();
      Set<String> notTaken = new TreeSet<>();
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals("result") && value == JsonToken.START_ARRAY) {
          results(choices, notTaken);
        } else {
          scalar(name, value, fields);
        }
      }
      to.add(
          new Task.Annotation(
              fields.getOrDefault("completed_by", ""),
              fields.getOrDefault("was_cancelled", "").equals("true"),
              fields.getOrDefault("created_at", ""),
              choices,
              notTaken));
      limit(to.size());
    }
  }

  /**
   * @param notTaken gets the kinds of results that are no choice
   */
  private void results(Map<String, List<String>> choices, Set<String> notTaken) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> fields = new LinkedHashMap<>();
      List<String> chosen = new ArrayList<>();
      boolean choice = false;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals("value") && value == JsonToken.START_OBJECT) {
          choice = choices(chosen);
        } else {
          scalar(name, value, fields);
        }
      }
      if (choice) {
        choices
            .computeIfAbsent(fields.getOrDefault("from_name", ""), any -> new ArrayList<>())
            .addAll(chosen);
      } else {
        notTaken.add(fields.getOrDefault("type", "another kind"));
      }
    }
  }

  /** Reads an object; gives whether it has choices. */
  private boolean choices(List<String> to) {
    boolean found = false;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken value = json.nextToken();
      if (!name.equals("choices") || value != JsonToken.START_ARRAY) {
        json.skipChildren();
        continue;
      }
      found = true;
      for (JsonToken one = json.nextToken(); one != JsonToken.END_ARRAY; one = json.nextToken()) {
        if (one.isScalarValue()) {
          to.add(json.getString().strip());
        } else {
          json.skipChildren();
        }
        limit(to.size());
      }
    }
    return found;
  }

  private void scalars(Map<String, String> to) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      scalar(name, json.nextToken(), to);
    }
  }

  /** A text or number; of an object only its id, or what was chosen in it. */
  private void scalar(String name, JsonToken value, Map<String, String> to) {
    limit(to.size());
    if (value.isScalarValue()) {
      if (value != JsonToken.VALUE_NULL && !isNoNumber(value)) {
        to.put(name, json.getString().strip());
      }
    } else if (value == JsonToken.START_OBJECT) {
      identity(name, to);
    } else {
      json.skipChildren();
    }
  }

  private boolean isNoNumber(JsonToken value) {
    return value == JsonToken.VALUE_NUMBER_FLOAT && json.isNaN();
  }

  private void identity(String name, Map<String, String> to) {
    for (String inner = json.nextName(); inner != null; inner = json.nextName()) {
      JsonToken value = json.nextToken();
      boolean id = inner.equals("id") || (inner.equals("email") && !to.containsKey(name));
      if (id && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        to.put(name, json.getString().strip());
      } else if (inner.equals("choices") && value == JsonToken.START_ARRAY) {
        choicesAsText(name, to);
      } else {
        json.skipChildren();
      }
    }
  }

  /** Several choices are kept as one text, which then is no emotion. */
  private void choicesAsText(String name, Map<String, String> to) {
    List<String> chosen = new ArrayList<>();
    for (JsonToken one = json.nextToken(); one != JsonToken.END_ARRAY; one = json.nextToken()) {
      if (one.isScalarValue()) {
        chosen.add(json.getString().strip());
      } else {
        json.skipChildren();
      }
      limit(chosen.size());
    }
    to.put(name, String.join(" + ", chosen));
  }

  private void limit(int parts) {
    if (parts > MOST_PARTS) {
      throw new InvalidInput(
          "intake.json-large", file, json.currentTokenLocation().getLineNr(), MOST_PARTS);
    }
  }
}
