package org.tenfold.media.cli;

import java.util.function.Supplier;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.media.Reconciler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the media store with the database. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = "Compare the media store with the database. No server may run.")
public final class ReconcileCommand extends DatabaseCommand {
  @Option(
      names = "--verify",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Read every file and compare its SHA-256.")
  private boolean verify;

  @Option(
      names = "--remove-orphans",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Delete the files that nothing refers to.")
  private boolean removeOrphans;

  public ReconcileCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int work(Backstage.Services services) {
    Reconciler reconciler = services.get(Reconciler.class);
    Reconciler.Report report = reconciler.run(verify);
    report.lines().forEach(System.out::println);
    if (removeOrphans) {
      System.out.printf(
          "%d orphans removed%n", reconciler.removeUnreferenced(report.orphans().keySet()));
      report = reconciler.run(verify);
    }
    System.out.println(report.summary());
    return report.whole() ? 0 : 1;
  }
}
