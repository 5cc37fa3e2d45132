package org.tenfold.console;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.scope.ProjectKeys;
import org.tenfold.scope.Scope;
import picocli.CommandLine.Option;

/** A command that works for one project of the database. */
public abstract class ProjectCommand extends DatabaseCommand {
  @Option(
      names = "--project",
      paramLabel = "KEY",
      description = {
        "Which project, as its addresses name it: /p/KEY/.",
        "Needed where the server has several."
      })
  private @Nullable String project;

  /**
   * @param backstage asked for only when the work begins
   */
  protected ProjectCommand(Supplier<Backstage> backstage) {
    super(backstage);
  }

  /**
   * Done for the project.
   *
   * @return the exit code
   */
  protected abstract int workInProject(Backstage.Services services);

  @Override
  protected final int work(Backstage.Services services) {
    UUID chosen = chosen(services.get(ProjectKeys.class));
    return Scope.get(chosen, () -> workInProject(services));
  }

  private UUID chosen(ProjectKeys projects) {
    String known = String.join(", ", projects.keys());
    if (project == null && known.isEmpty()) {
      return Scope.NOWHERE; // and nothing is found there
    }
    if (project == null) {
      return projects.only().orElseThrow(() -> new InvalidInput("console.which-project", known));
    }
    return projects
        .id(project)
        .orElseThrow(() -> new InvalidInput("console.no-project", project, known));
  }
}
