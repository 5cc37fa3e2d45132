package org.tenfold.benchmark.ui;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
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

  /** Each figure as SVG. */
  @GetMapping("/export/studies/{id}/figures.zip")
  ResponseEntity<StreamingResponseBody> ofStudy(@PathVariable UUID id) {
    return figures(exports.study(new StudyId(id)), "study", id);
  }

  @GetMapping("/export/runs/{id}/results.{ending}")
  ResponseEntity<String> run(@PathVariable UUID id, @PathVariable String ending, Locale reader) {
    return file(exports.run(new RunId(id)), "run", id, ending, reader);
  }

  @GetMapping("/export/runs/{id}/figures.zip")
  ResponseEntity<StreamingResponseBody> ofRun(@PathVariable UUID id) {
    return figures(exports.run(new RunId(id)), "run", id);
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

  private static ResponseEntity<StreamingResponseBody> figures(
      Optional<Exported> found, String kind, UUID id) {
    return found
        .map(
            all ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attachment(name(kind, id) + "-figures.zip"))
                    .<StreamingResponseBody>body(out -> write(all.figures(), out)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static void write(List<Exported.Figure> figures, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Exported.Figure figure : figures) {
        zip.putNextEntry(new ZipEntry(figure.name() + ".svg"));
        zip.write(figure.svg().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }

  private static String name(String kind, UUID id) {
    return kind + "-" + id.toString().substring(0, 8);
  }

  private static ResponseEntity<String> answer(String type, String name, String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type + ";charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(body);
  }
}
