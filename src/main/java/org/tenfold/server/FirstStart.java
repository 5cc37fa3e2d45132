package org.tenfold.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountService.SignIn;
import org.tenfold.database.DatabaseAway;
import org.tenfold.demo.DemoAccounts;
import org.tenfold.demo.DemoProject;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.scope.Scope;

/**
 * Makes the first project and the first admin, and says on the terminal where to go and how to sign
 * in.
 */
@Component
@ConditionalOnWebApplication
class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final FirstAdmin admin;
  private final Projects projects;
  private final DemoAccounts demoAccounts;
  private final DemoProject demo;
  private final boolean demoMode;

  FirstStart(
      FirstAdmin admin,
      Projects projects,
      DemoAccounts demoAccounts,
      DemoProject demo,
      @Value("${tenfold.demo}") boolean demoMode) {
    this.admin = admin;
    this.projects = projects;
    this.demoAccounts = demoAccounts;
    this.demo = demo;
    this.demoMode = demoMode;
  }

  @EventListener
  void welcome(ApplicationReadyEvent ready) {
    String port =
        ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
    Project project =
        projects.all().stream()
            .findFirst()
            .orElseGet(
                () -> projects.createFirst(demoMode ? "Tenfold demo" : "Our dataset", demoMode));
    ProjectScope.run(project.id(), () -> welcome(port, project));
  }

  private void welcome(String port, Project project) {
    List<String> lines = new ArrayList<>();
    lines.add("Tenfold is ready:  http://localhost:" + port + "/");
    lines.add(admin.open());
    if (demoMode && project.demo()) {
      lines.add("Demo accounts, on this machine only:");
      List<SignIn> opened = demoAccounts.open();
      opened.forEach(account -> lines.add(words(account)));
      bringMovies(project);
    }
    say(lines);
  }

  private void bringMovies(Project project) {
    Thread.ofVirtual()
        .name("demo-movies")
        .start(
            Scope.keeping(() -> {
              try {
                while (!broughtMovies(project)) {
                  Thread.sleep(LOOK_AGAIN);
                }
              } catch (RuntimeException e) {
                LOG.warn("The bundled movies could not be brought in: {}", e.getMessage());
              } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  /** False while the database is away, or its disk full. */
  private boolean broughtMovies(Project project) {
    try {
      demo.bringMovies(project);
      return true;
    } catch (RuntimeException e) {
      if (!DatabaseAway.caused(e)) {
        throw e;
      }
      return false;
    }
  }

  static String words(SignIn account) {
    return String.format("  user name %-12s password %s", account.username(), account.password());
  }

  /** On the terminal only, not in any log file: it holds passwords. */
  private static void say(List<String> lines) {
    String rule = "─".repeat(78);
    System.out.println("\n" + rule + "\n" + String.join("\n", lines) + "\n" + rule + "\n");
  }
}
