package org.tenfold.movie.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.movie.NewMovie;
import org.tenfold.movie.upload.MovieUpload;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.worker.TypedText;

/**
 * Movies in pieces: begin, then PATCH each piece with header {@code Upload-Offset}; a 409 names the
 * offset to go on at, a 507 says that the disk is full. The last piece starts the check.
 */
@RestController
@RequestMapping("/api/v1/uploads")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
class MovieUploadApi {
  static final String OFFSET = "Upload-Offset";

  private final MovieUploads uploads;

  MovieUploadApi(MovieUploads uploads) {
    this.uploads = uploads;
  }

  /**
   * @param fingerprint by which the same file is known again; name, size and time of change, say
   */
  record NewUpload(
      @Nullable String fileName,
      @Nullable Long size,
      @Nullable String fingerprint,
      @Nullable String title,
      @Nullable String credit) {}

  record Upload(UUID id, String fileName, String title, long size, long offset) {}

  @Operation(summary = "Begin an upload")
  @PostMapping
  ResponseEntity<Upload> begin(
      @RequestBody NewUpload wish, @AuthenticationPrincipal SignedInPerson me) {
    if (wish.fileName() == null || wish.size() == null || wish.fingerprint() == null) {
      throw new InvalidInput("movie.upload-fields");
    }
    String fingerprint =
        TypedText.line(wish.fingerprint(), 400, Message.of("movie.the-fingerprint"));
    String title =
        wish.title() == null || wish.title().isBlank()
            ? MovieUploads.titleOf(wish.fileName())
            : wish.title();
    NewMovie movie =
        new NewMovie(title, wish.credit() == null ? "" : wish.credit(), wish.fileName());
    Upload upload = shown(uploads.begin(movie, fingerprint, wish.size(), me.id()));
    return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id())).body(upload);
  }

  /** Your own unfinished ones, newest first. */
  @Operation(summary = "Your own unfinished uploads, newest first")
  @GetMapping
  List<Upload> mine(@AuthenticationPrincipal SignedInPerson me) {
    return uploads.onTheirWay(me.id()).stream()
        .filter(one -> !one.finished())
        .map(this::shown)
        .toList();
  }

  @Operation(summary = "Where an upload goes on")
  @GetMapping("/{id}")
  ResponseEntity<Upload> find(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
    return ResponseEntity.of(uploads.find(id, me.id()).map(this::shown));
  }

  @Operation(summary = "Send a piece")
  @PatchMapping("/{id}")
  ResponseEntity<Upload> append(
      @PathVariable UUID id, HttpServletRequest request, @AuthenticationPrincipal SignedInPerson me)
      throws IOException {
    MovieUpload upload = uploads.find(id, me.id()).orElse(null);
    if (upload == null) {
      return ResponseEntity.notFound().build();
    }
    uploads.append(upload, offset(request), request.getInputStream());
    uploads.finish(upload);
    return ResponseEntity.of(uploads.find(id, me.id()).map(this::shown));
  }

  @Operation(summary = "Give an upload up")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
    MovieUpload upload = uploads.find(id, me.id()).orElse(null);
    if (upload == null) {
      return ResponseEntity.notFound().build();
    }
    uploads.remove(upload);
    return ResponseEntity.noContent().build();
  }

  private static long offset(HttpServletRequest request) {
    String header = request.getHeader(OFFSET);
    if (header == null || !header.matches("\\d{1,15}")) {
      throw new InvalidInput("movie.upload-offset", OFFSET);
    }
    return Long.parseLong(header);
  }

  private Upload shown(MovieUpload upload) {
    return new Upload(
        upload.id(), upload.fileName(), upload.title(), upload.sizeBytes(), uploads.offset(upload));
  }
}
