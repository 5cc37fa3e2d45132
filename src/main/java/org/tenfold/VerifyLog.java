package org.tenfold;

import java.util.List;
import org.tenfold.annotation.VoteLogCheck;

/**
 * {@code verify-log}: checks the vote log and the tables against each other. It takes Spring's
 * arguments ({@code --tenfold.data=DIR}, {@code --spring.profiles.active=postgres}), for the
 * database is found by them; the embedded one can be opened only while no server runs on it.
 */
final class VerifyLog {
  static final String NAME = "verify-log";

  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int NOT_CHECKED = 2;

  private VerifyLog() {}

  static int run(String... args) {
    try {
      return Backstage.run(
          List.of(args), context -> say(context.getBean(VoteLogCheck.class).run()));
    } catch (RuntimeException e) {
      System.err.println("The log could not be checked: " + Backstage.reason(e));
      return NOT_CHECKED;
    }
  }

  private static int say(VoteLogCheck.Report report) {
    report.findings().forEach(System.out::println);
    System.out.printf(
        "%s: %d clips, %d events, fingerprint %s%n",
        report.whole() ? "whole" : report.findings().size() + " findings",
        report.clips(),
        report.events(),
        report.fingerprint());
    return report.whole() ? WHOLE : BROKEN;
  }
}
