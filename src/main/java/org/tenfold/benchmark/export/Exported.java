package org.tenfold.benchmark.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * All that leaves of a study or a run, in no format yet.
 *
 * @param title its name, as people gave it
 * @param facts where its numbers come from
 * @param notes what a reader must know before the numbers
 * @param tables the first is the one that a CSV holds
 * @param json the same numbers in full, undefined ones as null
 */
public record Exported(
    Message title,
    List<Fact> facts,
    List<Message> notes,
    List<ExportTable> tables,
    List<Figure> figures,
    Map<String, ? extends @Nullable Object> json) {
  public Exported {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }

  /** A line of its provenance. */
  public record Fact(Message name, Message value) {}

  /**
   * @param name of its file, without an ending
   * @param svg a document of its own
   */
  public record Figure(String name, Message title, String svg) {}
}
