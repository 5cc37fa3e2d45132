package org.tenfold;

import org.springframework.context.ConfigurableApplicationContext;
import org.tenfold.media.Reconciler;

/**
 * {@code reconcile}: compares the media store with the database. {@code --remove-orphans} deletes
 * what nobody refers to, {@code --verify} reads every file and compares its SHA-256.
 */
final class Reconcile {
  static final String NAME = "reconcile";

  private Reconcile() {}

  static int run(ConfigurableApplicationContext context) {
    Reconciler reconciler = context.getBean(Reconciler.class);
    var environment = context.getEnvironment();
    boolean verify = environment.containsProperty("verify");
    Reconciler.Report report = reconciler.run(verify);
    report.lines().forEach(System.out::println);
    if (environment.containsProperty("remove-orphans")) {
      System.out.printf("%d orphans removed%n", reconciler.removeOrphans(report));
      report = reconciler.run(verify);
    }
    System.out.println(report.summary());
    return report.whole() ? 0 : 1;
  }
}
