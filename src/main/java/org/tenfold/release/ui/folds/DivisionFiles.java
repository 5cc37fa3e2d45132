package org.tenfold.release.ui.folds;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.tenfold.account.Role;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;

/** The lists of one division's folds as a ZIP: names of clips and labels, no faces. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class DivisionFiles {
  private final ReleaseService releases;

  DivisionFiles(ReleaseService releases) {
    this.releases = releases;
  }

  @GetMapping("/export/releases/{id}/divisions/{number}.zip")
  ResponseEntity<StreamingResponseBody> zip(@PathVariable UUID id, @PathVariable String number) {
    Release release =
        DivisionId.ofText(id + "." + number)
            .flatMap(releases::find)
            .filter(Release::prepared)
            .orElse(null);
    if (release == null) {
      return ResponseEntity.notFound().build();
    }
    String name =
        "tenfold-%s-%d-%s.zip"
            .formatted(
                release.name().replaceAll("[^A-Za-z0-9._-]+", "-"),
                release.division(),
                release.foldRecipe());
    Folds folds = releases.folds(release);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> write(folds, out));
  }

  private static void write(Folds folds, OutputStream out) throws IOException {
    Path made = Files.createTempDirectory("folds");
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      SplitFiles.write(folds, made);
      try (Stream<Path> walk = Files.walk(made)) {
        List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
        for (Path file : files) {
          String name = made.relativize(file).toString().replace('\\', '/');
          zip.putNextEntry(new ZipEntry(SplitFiles.FOLDER + "/" + name));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
    } finally {
      FileSystemUtils.deleteRecursively(made);
    }
  }
}
