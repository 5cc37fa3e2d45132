package org.tenfold.annotation.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.OwnVotes;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.VoteNotes;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.annotation.vote.Receipt;
import org.tenfold.annotation.vote.Skip;
import org.tenfold.annotation.vote.SkipReason;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.project.LabelSets;
import org.tenfold.project.Projects;

/**
 * The labelling loop over HTTP. It tells an annotator their own work only: nothing in any answer
 * depends on what others said of a clip.
 */
@RestController
@RequestMapping("/api/v1")
@RolesAllowed(Role.Names.ANNOTATOR)
class LabellingApi {
  private final AnnotationService annotation;
  private final HeldClips clips;
  private final Projects projects;
  private final LabelSets labelSets;
  private final OwnVotes ownVotes;
  private final VoteNotes notes;

  LabellingApi(
      AnnotationService annotation,
      HeldClips clips,
      Projects projects,
      LabelSets labelSets,
      OwnVotes ownVotes,
      VoteNotes notes) {
    this.ownVotes = ownVotes;
    this.notes = notes;
    this.labelSets = labelSets;
    this.annotation = annotation;
    this.clips = clips;
    this.projects = projects;
  }

  /**
   * @param ahead how many clips to hold beside the one to judge: 0 or 1
   */
  record ClaimRequest(int ahead) {}

  record Claimed(List<HeldClip> assignments, VotingProgress progress) {}

  /**
   * @param id made by the caller; a repeat with the same id is answered alike and stored once
   * @param token of the hold
   * @param emotion number of the label, see {@code GET /api/v1/labels}
   * @param order which label stood at which place, such as 3415267: those after 9 are a, b, …
   * @param note to the curators, about this clip
   * @param ahead answer with the clips held next, as {@link ClaimRequest} would; null: with none
   */
  record VoteRequest(
      UUID id,
      UUID token,
      int emotion,
      int responseMs,
      @Nullable Integer activeMs,
      double watchedFraction,
      int replays,
      @Nullable Double speed,
      @Nullable String order,
      @Nullable String note,
      @Nullable Integer ahead) {}

  /**
   * @param assignments clips held next; null where they were not asked for, or cannot be given:
   *     {@code POST /api/v1/claims} says why
   */
  record Voted(
      UUID id, Instant undoUntil, VotingProgress progress, @Nullable List<HeldClip> assignments) {}

  record Undone(HeldClip assignment) {}

  /**
   * @param ahead as of {@link VoteRequest}
   */
  record SkipRequest(
      UUID id, UUID token, SkipReason reason, @Nullable String note, @Nullable Integer ahead) {}

  record Skipped(VotingProgress progress, @Nullable List<HeldClip> assignments) {}

  @Operation(
      summary = "Take a clip to judge",
      description = "Answers with the clips held now, with a token each: none where nothing waits.")
  @PostMapping("/claims")
  Claimed claim(@RequestBody ClaimRequest request, @AuthenticationPrincipal SignedInPerson me) {
    List<HeldClip> held = clips.told(annotation.claim(me.id(), 1 + request.ahead()));
    return new Claimed(held, annotation.progress(me.id()));
  }

  @Operation(summary = "Give a clip back")
  @DeleteMapping("/claims/{token}")
  ResponseEntity<Void> release(
      @PathVariable UUID token, @AuthenticationPrincipal SignedInPerson me) {
    annotation.release(token, me.id());
    return ResponseEntity.noContent().build();
  }

  @Operation(
      summary = "Vote",
      description =
          "A repeat with the same id is answered alike (200) and stored once. With ahead (0 or 1)"
              + " the answer also has the clips held next, as POST /claims gives them.")
  @PostMapping("/votes")
  ResponseEntity<Voted> vote(
      @RequestBody VoteRequest request, @AuthenticationPrincipal SignedInPerson me) {
    PersonId annotator = me.id();
    clips.require(request.ahead());
    Receipt receipt =
        annotation.vote(
            required(request.token(), "token"),
            annotator,
            vote(request, labelSets.judged(projects.currentId())));
    note(receipt.id(), annotator, request.note());
    List<HeldClip> held = clips.next(annotator, request.ahead()).orElse(null);
    Voted body = new Voted(receipt.id(), receipt.undoUntil(), annotation.progress(annotator), held);
    return receipt.repeated()
        ? ResponseEntity.ok(body)
        : ResponseEntity.created(URI.create("/api/v1/votes/" + receipt.id())).body(body);
  }

  @Operation(
      summary = "Take a vote back",
      description = "For some seconds after it; the clip is held again.")
  @DeleteMapping("/votes/{id}")
  Undone undo(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
    return new Undone(clips.told(List.of(annotation.undo(id, me.id()))).getFirst());
  }

  @Operation(summary = "Say that a clip cannot be judged")
  @PostMapping("/skips")
  ResponseEntity<Skipped> skip(
      @RequestBody SkipRequest request, @AuthenticationPrincipal SignedInPerson me) {
    clips.require(request.ahead());
    String note = request.note() == null ? "" : request.note().strip();
    annotation.skip(
        required(request.token(), "token"),
        me.id(),
        new Skip(required(request.id(), "id"), required(request.reason(), "reason"), note));
    List<HeldClip> held = clips.next(me.id(), request.ahead()).orElse(null);
    return ResponseEntity.status(201).body(new Skipped(annotation.progress(me.id()), held));
  }

  private void note(UUID vote, PersonId annotator, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      ownVotes.find(vote, annotator).ifPresent(own -> notes.noted(own, words));
    }
  }

  private static Vote vote(VoteRequest request, LabelSet labels) {
    String order = request.order() == null ? PositionOrder.text(labels.all()) : request.order();
    PositionOrder.parse(order, labels.size());
    return new Vote(
        required(request.id(), "id"),
        label(request.emotion(), labels),
        request.responseMs(),
        request.activeMs() == null ? request.responseMs() : request.activeMs(),
        Math.clamp(request.watchedFraction(), 0, 1),
        request.replays(),
        request.speed() == null ? 1 : request.speed(),
        order);
  }

  private static Label label(int number, LabelSet labels) {
    if (!labels.has(number)) {
      throw new InvalidInput("annotation.emotion-range", number, labels.size());
    }
    return labels.label(number);
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new InvalidInput("annotation.field-missing", name);
    }
    return value;
  }
}
