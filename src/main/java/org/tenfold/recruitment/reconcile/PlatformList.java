package org.tenfold.recruitment.reconcile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.error.InvalidInput;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.table.TableLimits;
import org.tenfold.table.TableLine;
import org.tenfold.table.TableLines;

/**
 * A platform's own list of who took part, as it was exported there. Words of its columns are looked
 * for without regard to case, blanks and dashes.
 *
 * @param tellsStatus whether there is a column of states
 * @param tellsCode whether there is a column of codes
 */
public record PlatformList(List<Entry> entries, boolean tellsStatus, boolean tellsCode) {
  private static final Set<String> PARTICIPANT =
      Set.of("participantid", "prolificpid", "prolificid", "surveycode", "participant");
  private static final Set<String> STATUS =
      Set.of("status", "submissionstatus", "assignmentstatus", "participationstatus");
  private static final Set<String> CODE =
      Set.of("completioncode", "enteredcode", "completioncodeentered", "code");

  /**
   * @param status in the platform's words; empty where it says none
   * @param code that the platform was told; empty where it says none
   * @param line in the file, from 1
   */
  public record Entry(String participantId, String status, String code, long line) {}

  public PlatformList {
    entries = List.copyOf(entries);
  }

  /**
   * @param name of the file, for messages
   * @throws InvalidInput when it is no table, no column or several may hold the ids, or a row has
   *     none
   */
  public static PlatformList read(Path file, String name, LinkParameters parameters) {
    List<TableLine> lines = new ArrayList<>();
    TableLines.read(file, name, TableLimits.UPLOAD, lines::add);
    if (lines.isEmpty()) {
      throw new InvalidInput("table.empty", name);
    }
    List<String> header = lines.getFirst().values();
    Set<String> ids =
        Stream.concat(PARTICIPANT.stream(), Stream.of(plain(parameters.participant())))
            .collect(Collectors.toSet());
    int participant =
        column(header, ids, name)
            .orElseThrow(
                () -> new InvalidInput("recruitment.list-no-ids", name, String.join(", ", header)));
    OptionalInt status = column(header, STATUS, name);
    OptionalInt code = column(header, CODE, name);
    List<Entry> entries = new ArrayList<>();
    for (TableLine line : lines.subList(1, lines.size())) {
      if (line.values().size() != header.size()) {
        throw new InvalidInput(
            "table.values", name, line.number(), line.values().size(), header.size());
      }
      String id = line.values().get(participant);
      if (id.isEmpty()) {
        throw new InvalidInput("recruitment.list-no-id", name, line.number());
      }
      entries.add(new Entry(id, at(line, status), at(line, code), line.number()));
    }
    return new PlatformList(entries, status.isPresent(), code.isPresent());
  }

  private static String at(TableLine line, OptionalInt column) {
    return column.isPresent() ? line.values().get(column.getAsInt()) : "";
  }

  private static OptionalInt column(List<String> header, Set<String> names, String file) {
    int[] places =
        IntStream.range(0, header.size())
            .filter(place -> names.contains(plain(header.get(place))))
            .toArray();
    if (places.length > 1) {
      throw new InvalidInput(
          "recruitment.list-columns",
          file,
          IntStream.of(places).mapToObj(header::get).collect(Collectors.joining(", ")));
    }
    return places.length == 0 ? OptionalInt.empty() : OptionalInt.of(places[0]);
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
