package org.tenfold.intake;

import java.util.List;
import java.util.Map;

/**
 * One object of a Label Studio export, as far as votes go. Immutable.
 *
 * @param number in the file, from 1
 * @param fields texts and numbers at its top; in JSON_MIN also the chosen label by its control
 * @param data what was shown, by field
 * @param annotations empty in JSON_MIN, where the object itself is one annotation
 * @param classic whether it has a list of annotations, be it empty
 */
record Task(
    int number,
    Map<String, String> fields,
    Map<String, String> data,
    List<Annotation> annotations,
    boolean classic) {

  /**
   * @param by who gave it; empty when the export does not tell
   * @param time as text; empty when the export does not tell
   * @param choices what was chosen, by control
   */
  record Annotation(String by, boolean cancelled, String time, Map<String, List<String>> choices) {}

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
