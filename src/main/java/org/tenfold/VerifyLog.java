package org.tenfold;

import org.springframework.context.ConfigurableApplicationContext;
import org.tenfold.annotation.VoteLogCheck;

/** {@code verify-log}: checks the vote log and the tables against each other. */
final class VerifyLog {
  static final String NAME = "verify-log";

  private VerifyLog() {}

  static int run(ConfigurableApplicationContext context) {
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
