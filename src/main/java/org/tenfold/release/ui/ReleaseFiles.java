package org.tenfold.release.ui;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
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
import org.tenfold.media.MediaStore;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleasePapers;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleaseStrips;
import org.tenfold.release.ReleasedClip;

/**
 * The files of a release as one ZIP, streamed from its folder and the media store, and strips of
 * its pictures. Faces are in both: admins only.
 */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class ReleaseFiles {
  private static final String ORIGINAL = "Clip/original/";

  private final ReleaseService releases;
  private final ReleaseStrips strips;
  private final ReleasePapers papers;
  private final MediaStore store;

  ReleaseFiles(
      ReleaseService releases, ReleaseStrips strips, ReleasePapers papers, MediaStore store) {
    this.papers = papers;
    this.releases = releases;
    this.strips = strips;
    this.store = store;
  }

  @GetMapping("/export/releases/{id}.zip")
  ResponseEntity<StreamingResponseBody> zip(
      @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean clips) {
    Release release = releases.find(new ReleaseId(id)).filter(Release::prepared).orElse(null);
    if (release == null) {
      return ResponseEntity.notFound().build();
    }
    String name = "tenfold-" + release.name().replaceAll("[^A-Za-z0-9._-]+", "-") + ".zip";
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> write(release, clips, out));
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

  private void write(Release release, boolean clips, OutputStream out) throws IOException {
    Path root = releases.folder(release);
    releases.divided().stream()
        .filter(one -> one.id().equals(release.id()))
        .forEach(releases::folder); // with the lists of all its divisions
    Set<Integer> withdrawn = releases.withdrawn(release.id()).keySet();
    try (ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> walk = Files.walk(root)) {
      // clips and frames are compressed already
      zip.setLevel(Deflater.BEST_SPEED);
      CheckedZip checked = new CheckedZip(zip);
      for (Map.Entry<String, String> paper : papers.of(release).entrySet()) {
        checked.add(paper.getKey(), paper.getValue().getBytes(StandardCharsets.UTF_8));
      }
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        // folders of before Tenfold kept them in the store only hold the clips too
        if (!name.startsWith(ORIGINAL) && (clips || !name.startsWith("Clip/"))) {
          checked.add(name, file);
        }
      }
      if (clips) {
        for (ReleasedClip clip : releases.clips(release.id())) {
          if (!withdrawn.contains(clip.number())) {
            checked.add(ORIGINAL + clip.number() + ".mp4", store.path(clip.sha256()));
          }
        }
      }
      checked.addSums();
    }
  }
}
