package org.tenfold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.clip.ReadyClipReport;
import org.tenfold.clip.ReadyClips;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.EventSink;

/**
 * {@code import-clips FOLDER LIST --as=NAME [--dry-run]}: takes clips that were cut elsewhere. LIST
 * is CSV or XLSX with the columns file, movie, start, end, person, emotion and, if wanted, scene.
 */
final class ImportClips {
  static final String NAME = "import-clips";

  private static final int DONE = 0;
  private static final int REFUSED = 2;
  private static final String DRY = "--dry-run";
  private static final String AS = "--as=";
  private static final String USAGE =
      "Usage: import-clips FOLDER LIST --as=USER-NAME [--dry-run] [--tenfold.data=DIR]\n"
          + "LIST is CSV or XLSX: file, movie, start, end, person, emotion, and scene if wanted.";

  private ImportClips() {}

  static int run(String... args) {
    List<String> words = new ArrayList<>(List.of(args));
    List<String> names = words.stream().filter(word -> !word.startsWith("-")).toList();
    List<String> as = words.stream().filter(word -> word.startsWith(AS)).toList();
    boolean dry = words.remove(DRY);
    if (names.size() != 2 || as.size() != 1) {
      System.err.println(USAGE);
      return REFUSED;
    }
    words.removeIf(Predicate.not(word -> word.startsWith("--")));
    words.removeAll(as);
    return DatabaseCommand.run(
        NAME,
        context -> bring(context, names, as.getFirst().substring(AS.length()), dry),
        words.toArray(String[]::new));
  }

  private static int bring(
      ApplicationContext context, List<String> names, String collector, boolean dry) {
    ReadyClips clips = context.getBean(ReadyClips.class);
    Path folder = Path.of(names.getFirst());
    Path list = Path.of(names.getLast());
    Person person =
        context
            .getBean(AccountService.class)
            .find(collector)
            .filter(one -> one.roles().contains(Role.COLLECTOR) || one.roles().contains(Role.ADMIN))
            .orElseThrow(
                () -> new BadInputException("There is no collector \"" + collector + "\"."));
    return say(
        dry
            ? clips.dryRun(folder, list, person.id(), () -> false, EventSink.SILENT)
            : clips.bring(folder, list, person.id(), () -> false, EventSink.SILENT),
        dry);
  }

  private static int say(ReadyClipReport report, boolean dry) {
    report.problems().forEach(System.out::println);
    System.out.printf(
        "%d clips of %d films %s, %d here already, %d problems%n",
        report.ready(),
        report.films(),
        dry ? "can be imported" : "imported",
        report.already(),
        report.problems().size());
    return report.problems().isEmpty() ? DONE : REFUSED;
  }
}
