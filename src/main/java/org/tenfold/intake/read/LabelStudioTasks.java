package org.tenfold.intake.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenfold.intake.read.Task.Annotation;
import org.tenfold.table.Header;

/** Takes the votes out of a Label Studio export, in both of its JSON forms. */
final class LabelStudioTasks implements Consumer<Task> {
  /** Where exports name what was shown, the first that is there. */
  private static final List<String> SHOWN = List.of("video", "video_name", "clip", "image", "url");

  private final RawVotes raw;
  private final TableFields fields;
  private final String control;

  /**
   * @param control that holds the emotion
   */
  LabelStudioTasks(RawVotes raw, String control) {
    this.raw = raw;
    this.fields = new TableFields(new Header(List.of("id")), raw);
    this.control = control;
  }

  @Override
  public void accept(Task task) {
    Map<String, String> data = task.classic() ? task.data() : task.fields();
    String name = name(task, data);
    if (!raw.accepts(task.number(), "intake.field-task", name)) {
      return;
    }
    int clip =
        raw.clip(
            task.number(),
            name,
            movie(task, data),
            fields.seconds(data.getOrDefault("seconds", data.getOrDefault("duration", ""))));
    if (task.classic()) {
      task.annotations().forEach(one -> annotation(task, clip, one));
    } else {
      vote(
          task,
          clip,
          task.field("annotator"),
          task.field("created_at"),
          task.fields().containsKey(control) ? List.of(task.field(control)) : List.of());
    }
  }

  private void annotation(Task task, int clip, Annotation one) {
    raw.rows++;
    if (one.cancelled()) {
      raw.leaveOut("intake.cancelled");
    } else {
      vote(task, clip, one.by(), one.time(), one.choices().getOrDefault(control, List.of()));
    }
  }

  private void vote(Task task, int clip, String by, String time, List<String> chosen) {
    int at = task.number();
    if (chosen.isEmpty()) {
      raw.leaveOut("intake.unchosen");
    } else if (chosen.size() > 1) {
      raw.problem(at, "intake.chose-several", String.join(", ", chosen));
    } else if (by.isEmpty()) {
      raw.problem(at, "intake.nobody");
    } else if (raw.accepts(at, "intake.field-annotator", by)
        && raw.accepts(at, "intake.field-label", chosen.getFirst())) {
      raw.vote(at, clip, by, chosen.getFirst(), fields.time(time));
    }
  }

  private Optional<String> movie(Task task, Map<String, String> data) {
    String text = data.getOrDefault("movie", "");
    return !text.isEmpty() && raw.accepts(task.number(), "intake.field-movie", text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The task's id, which is its own, and the file's name for people. */
  private static String name(Task task, Map<String, String> data) {
    String id = task.fields().getOrDefault("id", Integer.toString(task.number()));
    return SHOWN.stream()
        .filter(data::containsKey)
        .findFirst()
        .map(field -> id + " " + lastPart(data.getOrDefault(field, "")))
        .orElse(id)
        .strip();
  }

  private static String lastPart(String path) {
    return path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
  }
}
