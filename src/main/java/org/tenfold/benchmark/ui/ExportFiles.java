package org.tenfold.benchmark.ui;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.export.ExportFormat;
import org.tenfold.benchmark.export.Exported;
import org.tenfold.benchmark.export.ResultExports;

/** Tables and figures of studies and runs as files. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class ExportFiles {
  private final ResultExports exports;

  ExportFiles(ResultExports exports) {
    this.exports = exports;
  }

  /**
   * @param ending of a format, such as {@code tex}
   */
  @GetMapping("/export/studies/{id}/results.{ending}")
  ResponseEntity<String> study(@PathVariable UUID id, @PathVariable String ending, Locale reader) {
    return file(exports.study(new StudyId(id)), "study", id, ending, reader);
  }

  @GetMapping("/export/studies/{id}/figures/{figure}.svg")
  ResponseEntity<String> ofStudy(@PathVariable UUID id, @PathVariable String figure) {
    return figure(exports.study(new StudyId(id)), "study", id, figure);
  }

  @GetMapping("/export/runs/{id}/results.{ending}")
  ResponseEntity<String> run(@PathVariable UUID id, @PathVariable String ending, Locale reader) {
    return file(exports.run(new RunId(id)), "run", id, ending, reader);
  }

  @GetMapping("/export/runs/{id}/figures/{figure}.svg")
  ResponseEntity<String> ofRun(@PathVariable UUID id, @PathVariable String figure) {
    return figure(exports.run(new RunId(id)), "run", id, figure);
  }

  private static ResponseEntity<String> file(
      Optional<Exported> found, String kind, UUID id, String ending, Locale reader) {
    Optional<ExportFormat> format =
        Arrays.stream(ExportFormat.values()).filter(one -> one.ending().equals(ending)).findFirst();
    if (found.isEmpty() || format.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return answer(
        format.get().mediaType(),
        name(kind, id) + "." + ending,
        format.get().write(found.get(), reader));
  }

  private static ResponseEntity<String> figure(
      Optional<Exported> found, String kind, UUID id, String figure) {
    return found.stream()
        .flatMap(all -> all.figures().stream())
        .filter(one -> one.name().equals(figure))
        .findFirst()
        .map(one -> answer("image/svg+xml", name(kind, id) + "-" + figure + ".svg", one.svg()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static String name(String kind, UUID id) {
    return kind + "-" + id.toString().substring(0, 8);
  }

  private static ResponseEntity<String> answer(String type, String name, String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(body);
  }
}
