package org.tenfold.release.ui;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;

/** The files of a release as one ZIP, streamed from its folder. Faces are in it: admins only. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class ReleaseFiles {
  private final ReleaseService releases;

  ReleaseFiles(ReleaseService releases) {
    this.releases = releases;
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
        .body(out -> write(releases.folder(release), clips, out));
  }

  private static void write(Path root, boolean clips, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> walk = Files.walk(root)) {
      // clips and frames are compressed already
      zip.setLevel(Deflater.BEST_SPEED);
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (clips || !name.startsWith("Clip/")) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
    }
  }
}
