package org.tenfold.agreement.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.label.LabelRule;

/**
 * Which clips a page counts: those that are what is asked for in every field named. Immutable.
 *
 * @param wanted keys of {@link EntityRef}; a field that is absent lets every clip through
 */
public record ClipFilter(Map<ClipField, String> wanted) {
  public static final ClipFilter ALL = new ClipFilter(Map.of());

  public ClipFilter {
    wanted = Map.copyOf(wanted);
  }

  public boolean isAll() {
    return wanted.isEmpty();
  }

  /** The filter with this field changed; an empty key takes it out. */
  public ClipFilter with(ClipField field, String key) {
    Map<ClipField, String> changed = new EnumMap<>(ClipField.class);
    changed.putAll(wanted);
    if (key.isEmpty()) {
      changed.remove(field);
    } else {
      changed.put(field, key);
    }
    return new ClipFilter(changed);
  }

  public boolean lets(JudgedClip clip, LabelRule rule) {
    return wanted.entrySet().stream()
        .allMatch(
            field ->
                field
                    .getKey()
                    .of(clip, rule)
                    .filter(is -> is.key().equals(field.getValue()))
                    .isPresent());
  }

  public List<JudgedClip> of(List<JudgedClip> clips, LabelRule rule) {
    return isAll() ? clips : clips.stream().filter(clip -> lets(clip, rule)).toList();
  }

  /** What the clips are in this field: names in order of their keys for closed lists, else A–Z. */
  public static List<EntityRef> choices(ClipField field, List<JudgedClip> clips, LabelRule rule) {
    // keys of closed lists are numbers: 9 before 10
    Map<String, EntityRef> choices =
        new TreeMap<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    clips.forEach(
        clip -> field.of(clip, rule).ifPresent(one -> choices.putIfAbsent(one.key(), one)));
    List<EntityRef> sorted = new ArrayList<>(choices.values());
    if (field == ClipField.MOVIE || field == ClipField.COLLECTOR) {
      sorted.sort(Comparator.comparing(EntityRef::name).thenComparing(EntityRef::key));
    }
    return sorted;
  }
}
