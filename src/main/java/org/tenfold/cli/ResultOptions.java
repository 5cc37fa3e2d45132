package org.tenfold.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** Mixed into each command whose result people read as a table and programs as JSON. */
final class ResultOptions {
  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  boolean json() {
    return json;
  }

  void print(EventOptions events, Map<String, ?> result, Object forPeople) {
    if (json || events.events) {
      events.sink().result(result);
    } else {
      System.out.print(forPeople);
    }
  }
}
