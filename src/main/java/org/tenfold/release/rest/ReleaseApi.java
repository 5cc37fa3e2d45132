package org.tenfold.release.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.agreement.VoteSource;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.error.Message;
import org.tenfold.error.NotThereException;
import org.tenfold.error.WrongParameterException;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.release.DivisionId;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.ImportedReleases;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.paper.PaperFiles;
import org.tenfold.release.summary.ReleaseSummaries;
import org.tenfold.web.rest.Page;

/** What was frozen, and freezing. */
@RestController
@RequestMapping("/api/v1/releases")
@RolesAllowed(Role.Names.ADMIN)
class ReleaseApi {
  private final ReleaseService releases;
  private final ImportedReleases imports;
  private final ReleaseDivisions divisions;
  private final ReleaseSummaries summaries;

  ReleaseApi(
      ReleaseService releases,
      ImportedReleases imports,
      ReleaseDivisions divisions,
      ReleaseSummaries summaries) {
    this.releases = releases;
    this.imports = imports;
    this.divisions = divisions;
    this.summaries = summaries;
  }

  /**
   * @param summary all numbers of its page and card: {@code summary.json}
   */
  record WithSummary(ToldRelease release, Map<String, @Nullable Object> summary) {}

  /**
   * @param votes people (usual), simulation, or import- with the id of an imported set
   * @param folds 2 to 20; usually 5
   * @param alignment which square of each frame the pictures show: faces (usual) or centre; an
   *     imported set has none
   */
  record Wish(
      @Nullable String name,
      @Nullable String votes,
      @Nullable Integer folds,
      @Nullable String alignment) {}

  @Operation(summary = "Releases, newest first")
  @GetMapping
  Page<ToldRelease> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        releases.releases(), one -> one.id().value().toString(), after, limit, ToldRelease::of);
  }

  @Operation(
      summary = "Freeze what is finished",
      description =
          "Copies every finished clip with its votes and label, and queues the job that makes its"
              + " pictures and folds: ask GET /api/v1/jobs?subject= with the release's id. Votes of"
              + " an imported set (import-<id>) have no clips here: such a release is ready at"
              + " once, in the folds of the official recipe.")
  @PostMapping
  ResponseEntity<ToldRelease> freeze(
      @RequestBody Wish wish, @AuthenticationPrincipal SignedInPerson me) {
    String alignment = wish.alignment() == null ? Alignment.FACES.key() : wish.alignment();
    String name = wish.name() == null ? "" : wish.name();
    int folds = wish.folds() == null ? 5 : wish.folds();
    Release frozen =
        switch (votes(wish.votes())) {
          case VoteSource.OfPanel(Panel panel) ->
              releases.freeze(
                  name,
                  panel,
                  folds,
                  Alignment.ofKey(alignment)
                      .orElseThrow(() -> oneOf("alignment", alignment, alignments())),
                  me.id());
          case VoteSource.Imported(ImportedSetId set) ->
              imports.freeze(
                  name,
                  set,
                  new DivisionWish(FoldRecipe.OFFICIAL, folds, 1, 0, false, Optional.empty()),
                  Optional.empty(),
                  me.id());
        };
    return ResponseEntity.created(URI.create("api/v1/releases/" + frozen.id().value()))
        .body(ToldRelease.of(frozen));
  }

  private static VoteSource votes(@Nullable String votes) {
    String key = votes == null ? VoteSource.PEOPLE.key() : votes;
    return VoteSource.ofKey(key)
        .orElseThrow(() -> oneOf("votes", key, List.of("people", "simulation", "import-…")));
  }

  private static List<String> alignments() {
    return Arrays.stream(Alignment.values()).map(Alignment::key).toList();
  }

  private static WrongParameterException oneOf(String field, String given, List<String> may) {
    return new WrongParameterException(
        field, given, Message.of("error.may-one", String.join(", ", may)));
  }

  @Operation(
      summary = "A release with its numbers",
      description =
          "`id` is that of the release, or <id>.<number> for one of its further divisions. The"
              + " first question about a large release takes seconds.")
  @GetMapping("/{id}")
  WithSummary one(@PathVariable String id) {
    Release release = found(id);
    return new WithSummary(
        ToldRelease.of(release),
        PaperFiles.summary(
            summaries.of(release.id()).orElseThrow(() -> new NotThereException(id))));
  }

  @Operation(
      summary = "Clips of a release, by number",
      description = "As they were frozen, in the folds of the division that `id` names.")
  @GetMapping("/{id}/clips")
  Page<ToldReleaseClip> clips(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        releases.clips(found(id).divisionId()),
        clip -> Integer.toString(clip.number()),
        after,
        limit,
        ToldReleaseClip::of);
  }

  @Operation(
      summary = "Divisions of a release into folds",
      description = "The first is the one that it was frozen with. Each with what leaks.")
  @GetMapping("/{id}/divisions")
  Page<ToldDivision> divisions(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    Release release = found(id);
    return Page.of(
        divisions.of(release),
        one -> Integer.toString(one.id().number()),
        after,
        limit,
        one ->
            ToldDivision.of(
                one,
                release.prepared()
                    ? releases.find(one.id()).map(divisions::report)
                    : Optional.empty()));
  }

  @Operation(
      summary = "Folds of a division",
      description =
          "Training, validation and test clips by number; none before the release is prepared.")
  @GetMapping("/{id}/folds")
  Page<ToldDivision.Parts> folds(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    Release release = found(id);
    return Page.of(
        release.prepared() ? releases.folds(release).all() : List.of(),
        fold -> Integer.toString(fold.number()),
        after,
        limit,
        ToldDivision.Parts::of);
  }

  private Release found(String id) {
    return DivisionId.ofText(id)
        .flatMap(releases::find)
        .orElseThrow(() -> new NotThereException(id));
  }
}
