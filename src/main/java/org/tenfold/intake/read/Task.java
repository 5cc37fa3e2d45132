package org.tenfold.intake.read;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One object of a Label Studio export, as far as votes go. Immutable.
 *
 * @param number in the file, from 1
 * @param fields texts and numbers at its top; in JSON_MIN also the chosen label by its control
 * @param data what was shown, by field
 * @param annotations empty in JSON_MIN, where the object itself is one annotation
 * @param classic whether it has a list of annotations, be it empty
 * @param lists names of other lists at its top
 */
record Task(
    int number,
    Map<String, String> fields,
    Map<String, String> data,
    List<Annotation> annotations,
    boolean classic,
    Set<String> lists) {

  /**
   * @param by who gave it; empty when the export does not tell
   * @param time as text; empty when the export does not tell
   * @param choices what was chosen, by control
   * @param notTaken the kinds of results that are no choice, as the export calls them
   */
  record Annotation(
      String by,
      boolean cancelled,
      String time,
      Map<String, List<String>> choices,
      Set<String> notTaken) {}

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
