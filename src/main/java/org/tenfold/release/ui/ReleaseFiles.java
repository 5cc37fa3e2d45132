package org.tenfold.release.ui;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tenfold.account.Role;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseExports;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleaseStrips;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ReleaseExport;
import org.tenfold.release.export.ReleaseFormat;

/**
 * A release as one ZIP in one of its formats, streamed as it is made, and strips of its pictures.
 * Faces are in both: admins only.
 */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class ReleaseFiles {
  private final ReleaseService releases;
  private final ReleaseExports exports;
  private final ReleaseStrips strips;

  ReleaseFiles(ReleaseService releases, ReleaseExports exports, ReleaseStrips strips) {
    this.releases = releases;
    this.exports = exports;
    this.strips = strips;
  }

  /**
   * @param id text of a {@link DivisionId}
   */
  @GetMapping("/export/releases/{id}.zip")
  ResponseEntity<StreamingResponseBody> zip(
      @PathVariable String id,
      @RequestParam(defaultValue = "dfew") String format,
      @RequestParam(required = false) @Nullable Integer fold,
      @RequestParam(defaultValue = "true") boolean clips,
      @RequestParam(defaultValue = "") String root) {
    Release release =
        DivisionId.ofText(id).flatMap(releases::find).filter(Release::prepared).orElse(null);
    if (release == null) {
      return ResponseEntity.notFound().build();
    }
    ExportWish wish =
        new ExportWish(
            ReleaseFormat.ofKey(format),
            fold == null ? OptionalInt.empty() : OptionalInt.of(fold),
            clips,
            root);
    ReleaseExport export = new ReleaseExport(exports.of(release), wish);
    String name =
        "tenfold-%s-%s.zip"
            .formatted(release.name().replaceAll("[^A-Za-z0-9._-]+", "-"), wish.format().key());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(export::toStream);
  }

  /** A clip's pictures side by side. */
  @GetMapping("/media/releases/{id}/strips/{number}")
  ResponseEntity<byte[]> strip(@PathVariable UUID id, @PathVariable String number) {
    return Optional.of(number)
        .filter(text -> text.matches("\\d{1,9}"))
        .flatMap(text -> strips.of(new ReleaseId(id), Integer.parseInt(text)))
        .map(
            jpeg ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(12)).cachePrivate())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(jpeg))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
