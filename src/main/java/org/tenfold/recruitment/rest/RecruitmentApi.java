package org.tenfold.recruitment.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
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
import org.tenfold.error.NotThereException;
import org.tenfold.project.Projects;
import org.tenfold.recruitment.Recruitment;
import org.tenfold.recruitment.RecruitmentId;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.web.RouteId;
import org.tenfold.web.rest.Page;

/** Recruitments and their participants. */
@RestController
@RequestMapping("/api/v1/recruitments")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class RecruitmentApi {
  private final Recruitments recruitments;
  private final Projects projects;

  RecruitmentApi(Recruitments recruitments, Projects projects) {
    this.recruitments = recruitments;
    this.projects = projects;
  }

  @Operation(summary = "Recruitments, newest first")
  @GetMapping
  Page<ToldRecruitment> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        recruitments.all(), one -> one.id().value().toString(), after, limit, this::told);
  }

  @Operation(
      summary = "Make a recruitment",
      description = "Its terms never change: whoever wants others closes it and makes a new one.")
  @PostMapping
  ResponseEntity<ToldRecruitment> make(
      @RequestBody RecruitmentWish wish, @AuthenticationPrincipal SignedInPerson me) {
    Recruitment made = recruitments.make(wish.terms(), me.id());
    return ResponseEntity.created(URI.create("api/v1/recruitments/" + made.id().value()))
        .body(told(made));
  }

  @Operation(summary = "A recruitment")
  @GetMapping("/{id}")
  ToldRecruitment one(@PathVariable String id) {
    return told(found(id));
  }

  @Operation(summary = "Participants of a recruitment, first come first")
  @GetMapping("/{id}/participants")
  Page<ToldParticipant> participants(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        recruitments.participants(found(id)),
        line -> line.participation().toString(),
        after,
        limit,
        ToldParticipant::of);
  }

  @Operation(
      summary = "Close a recruitment",
      description = "Nobody new comes; whoever is under way goes on. It stays closed.")
  @PostMapping("/{id}/close")
  ToldRecruitment close(@PathVariable String id) {
    recruitments.close(found(id).id());
    return told(found(id));
  }

  private Recruitment found(String id) {
    return RouteId.of(id, RecruitmentId::parse)
        .flatMap(recruitments::find)
        .orElseThrow(() -> new NotThereException(id));
  }

  private ToldRecruitment told(Recruitment one) {
    return ToldRecruitment.of(one, projects.current().address(), recruitments.participants(one));
  }
}
