package org.tenfold.annotation.cli;

import java.util.function.Supplier;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.console.Backstage;
import org.tenfold.console.DatabaseCommand;
import picocli.CommandLine.Command;

/** Checks the vote log and the tables against each other. */
@Command(
    name = "verify-log",
    mixinStandardHelpOptions = true,
    description = "Check the vote log and the tables against each other. No server may run.")
public final class VerifyLogCommand extends DatabaseCommand {
  public VerifyLogCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  @Override
  protected int work(Backstage.Services services) {
    VoteLogCheck.Report report = services.get(VoteLogCheck.class).run();
    report.findings().forEach(one -> System.out.println(one.message().english()));
    System.out.printf(
        "%s: %d clips, %d events, fingerprint %s%n",
        report.whole() ? "whole" : report.findings().size() + " findings",
        report.clips(),
        report.events(),
        report.fingerprint());
    return report.whole() ? 0 : 1;
  }
}
