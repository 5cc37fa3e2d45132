package org.tenfold.benchmark.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.export.Exported;
import org.tenfold.benchmark.export.ResultExports;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.NotThereException;
import org.tenfold.release.DivisionId;
import org.tenfold.web.rest.Page;
import tools.jackson.databind.JsonNode;

/** Studies, their results, and launching them. */
@RestController
@RequestMapping("/api/v1/studies")
@RolesAllowed(Role.Names.ADMIN)
class StudyApi {
  private final StudyService studies;
  private final ResultExports exports;

  StudyApi(StudyService studies, ResultExports exports) {
    this.studies = studies;
    this.exports = exports;
  }

  /**
   * @param release its id; for a further division with its number after a dot
   * @param plan as GET /api/v1/studies/{id} tells one: version 1, seeds, configurations
   * @param anew whether to train also what is done or under way; usually not
   */
  record Wish(
      @Nullable String release,
      @Nullable String name,
      @Schema(type = "object") @Nullable JsonNode plan,
      @Nullable Boolean anew) {}

  @Operation(summary = "Studies, newest first")
  @GetMapping
  Page<ToldStudy> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        studies.studies(), one -> one.id().value().toString(), after, limit, ToldStudy::of);
  }

  @Operation(
      summary = "Launch a study",
      description = "Queues each run of the plan that is neither done nor under way.")
  @PostMapping
  ResponseEntity<ToldStudy.Whole> launch(
      @RequestBody Wish wish, @AuthenticationPrincipal SignedInPerson me) {
    String release = wish.release() == null ? "" : wish.release();
    if (wish.plan() == null) {
      throw new InvalidInput("benchmark.study-empty");
    }
    Study study =
        studies.launch(
            DivisionId.ofText(release).orElseThrow(() -> new InvalidInput("benchmark.no-release")),
            wish.name() == null ? "" : wish.name(),
            Optional.empty(),
            StudyPlan.parse(wish.plan().toString()),
            Optional.empty(),
            Boolean.TRUE.equals(wish.anew()),
            me.id());
    return ResponseEntity.created(URI.create("api/v1/studies/" + study.id().value()))
        .body(ToldStudy.Whole.of(study, studies.runs(study)));
  }

  @Operation(summary = "A study with its plan and where each run stands")
  @GetMapping("/{id}")
  ToldStudy.Whole one(@PathVariable UUID id) {
    Study study =
        studies.find(new StudyId(id)).orElseThrow(() -> new NotThereException(id));
    return ToldStudy.Whole.of(study, studies.runs(study));
  }

  @Operation(
      summary = "Results of a study so far",
      description =
          "UAR and WAR with intervals, recalls and confusion matrices of each configuration, and"
              + " differences with their verdicts: the same as export/studies/{id}/results.json.")
  @GetMapping("/{id}/results")
  Map<String, ? extends @Nullable Object> results(@PathVariable UUID id) {
    Exported all =
        exports.study(new StudyId(id)).orElseThrow(() -> new NotThereException(id));
    return all.json();
  }
}
