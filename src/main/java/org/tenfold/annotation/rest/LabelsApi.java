package org.tenfold.annotation.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.label.Label;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;
import org.tenfold.project.Projects;

/** The labels of a project as programs see them. */
@RestController
@RequestMapping("/api/v1")
class LabelsApi {
  private final Projects projects;

  LabelsApi(Projects projects) {
    this.projects = projects;
  }

  /**
   * One label of the project.
   *
   * @param number what a vote says
   * @param key in files and addresses
   * @param letter on the keyboard
   * @param colour place in the palette, 1..20
   * @param rare whether clips of it are wanted
   */
  record ToldLabel(
      int number,
      String key,
      String english,
      String chinese,
      String letter,
      int colour,
      boolean rare) {}

  /** What clips are judged to be, in the order of files. */
  @Operation(
      summary = "Labels of the project",
      description = "In the order of files: what numbers of votes mean.")
  @GetMapping("/labels")
  @RolesAllowed({Role.Names.ANNOTATOR, Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
  List<ToldLabel> labels() {
    LabelSet labels = projects.current().labels();
    return labels.all().stream().map(label -> told(label, labels.classOf(label))).toList();
  }

  private static ToldLabel told(Label label, LabelClass one) {
    return new ToldLabel(
        label.number(),
        one.key(),
        one.english(),
        one.chinese(),
        String.valueOf(one.letter()),
        one.colour(),
        one.rare());
  }
}
