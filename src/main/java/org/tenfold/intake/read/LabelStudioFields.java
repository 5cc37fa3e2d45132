package org.tenfold.intake.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tenfold.label.LabelSet;

/**
 * Looks for the field that holds the label: certain in the one form, by its values in the other.
 */
public final class LabelStudioFields implements Consumer<Task> {
  /** What an export calls its own affairs. */
  public static final Set<String> RESERVED =
      Set.of(
          "id",
          "annotator",
          "annotation_id",
          "created_at",
          "updated_at",
          "lead_time",
          "project",
          "inner_id");

  /** A field with more values than this is no choice among a few. */
  private static final int MOST_CHOICES = 50;

  private final LabelSet labels;
  private final Map<String, Set<String>> values = new TreeMap<>();
  private final Set<String> notTaken = new TreeSet<>();
  private boolean classic;

  LabelStudioFields(LabelSet labels) {
    this.labels = labels;
  }

  @Override
  public void accept(Task task) {
    classic |= task.classic();
    task.annotations().forEach(one -> notTaken.addAll(one.notTaken()));
    if (!task.classic()) {
      task.lists().forEach(field -> notTaken.add("the list " + field));
    }
    if (task.classic()) {
      task.annotations()
          .forEach(one -> one.choices().forEach((control, chosen) -> add(control, chosen)));
    } else {
      task.fields().forEach((field, value) -> add(field, List.of(value)));
    }
  }

  private void add(String field, List<String> chosen) {
    Set<String> seen = values.computeIfAbsent(field, any -> new HashSet<>());
    if (seen.size() <= MOST_CHOICES) {
      seen.addAll(chosen);
    }
  }

  /** What was found that is no choice; empty when there is nothing of that kind. */
  Set<String> notTaken() {
    return notTaken;
  }

  /** Fields to choose from; exactly one when there is no doubt. */
  List<String> candidates() {
    List<String> few = new ArrayList<>();
    List<String> certain = new ArrayList<>();
    values.forEach(
        (field, texts) -> {
          if (!RESERVED.contains(field) && texts.size() <= MOST_CHOICES) {
            few.add(field);
            if (onlyLabels(texts)) {
              certain.add(field);
            }
          }
        });
    return !classic && certain.size() == 1 ? certain : few;
  }

  /** In JSON_MIN a single field of few values may still be anything: only labels are certain. */
  boolean certain() {
    List<String> candidates = candidates();
    return candidates.size() == 1
        && (classic || onlyLabels(values.getOrDefault(candidates.getFirst(), Set.of())));
  }

  private boolean onlyLabels(Set<String> texts) {
    return texts.stream().allMatch(text -> labels.find(text).isPresent());
  }
}
