package org.tenfold;

import org.springframework.context.ConfigurableApplicationContext;
import org.tenfold.annotation.VoteLogCheck;
import picocli.CommandLine.Command;

/** Checks the vote log and the tables against each other. */
@Command(
    name = VerifyLog.NAME,
    mixinStandardHelpOptions = true,
    description = "Check the vote log and the tables against each other. No server may run.")
final class VerifyLog extends DatabaseCommand {
  static final String NAME = "verify-log";

  @Override
  int work(ConfigurableApplicationContext context) {
    VoteLogCheck.Report report = context.getBean(VoteLogCheck.class).run();
    report.findings().forEach(System.out::println);
    System.out.printf(
        "%s: %d clips, %d events, fingerprint %s%n",
        report.whole() ? "whole" : report.findings().size() + " findings",
        report.clips(),
        report.events(),
        report.fingerprint());
    return report.whole() ? 0 : 1;
  }
}
