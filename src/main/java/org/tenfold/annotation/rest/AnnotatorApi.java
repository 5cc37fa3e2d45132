package org.tenfold.annotation.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.annotation.claim.Annotator;
import org.tenfold.annotation.claim.Annotators;
import org.tenfold.annotation.claim.ScreenSettings;
import org.tenfold.label.Label;
import org.tenfold.project.Projects;

/** An annotator's own progress and screen. */
@RestController
@RequestMapping("/api/v1/me")
@RolesAllowed(Role.Names.ANNOTATOR)
class AnnotatorApi {
  private final AnnotationService annotation;
  private final Annotators annotators;
  private final Projects projects;

  AnnotatorApi(AnnotationService annotation, Annotators annotators, Projects projects) {
    this.annotation = annotation;
    this.annotators = annotators;
    this.projects = projects;
  }

  /**
   * @param order numbers of the labels as they stand on the screen, the first on key 1
   */
  record Me(String name, List<Integer> order, VotingProgress progress, ScreenSettings settings) {}

  @Operation(summary = "Your own progress and screen")
  @GetMapping
  Me me(@AuthenticationPrincipal SignedInPerson me) {
    Annotator annotator = annotators.of(me.id());
    return new Me(
        me.displayName(),
        annotator.order(projects.current().labels()).stream().map(Label::number).toList(),
        annotation.progress(me.id()),
        ScreenSettings.parse(annotator.settings()));
  }

  @Operation(summary = "Keep the settings of your screen")
  @PutMapping("/settings")
  ResponseEntity<Void> keep(
      @RequestBody ScreenSettings settings, @AuthenticationPrincipal SignedInPerson me) {
    annotators.keepSettings(me.id(), settings.text());
    return ResponseEntity.noContent().build();
  }
}
