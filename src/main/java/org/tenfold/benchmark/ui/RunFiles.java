package org.tenfold.benchmark.ui;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
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
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.export.RunFigures;
import org.tenfold.benchmark.newclip.PredictionRequest;
import org.tenfold.benchmark.newclip.PredictionRequests;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Result;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.tracking.RunScalar;
import org.tenfold.benchmark.tracking.TensorBoardArchive;
import org.tenfold.media.MediaStore;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run's figures and predictions as files, and all that the training wrote; the predictions are
 * what {@code tenfold evaluate} reads.
 */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class RunFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final BenchmarkService benchmarks;
  private final ReleaseService releases;

  private final PredictionRequests requests;
  private final MediaStore store;

  RunFiles(
      BenchmarkService benchmarks,
      ReleaseService releases,
      PredictionRequests requests,
      MediaStore store) {
    this.benchmarks = benchmarks;
    this.requests = requests;
    this.releases = releases;
    this.store = store;
  }

  @GetMapping("/export/runs/{id}.csv")
  ResponseEntity<String> predictions(@PathVariable UUID id) {
    return benchmarks
        .figures(new RunId(id))
        .map(
            figures ->
                file(
                    id,
                    "csv",
                    MediaType.parseMediaType("text/csv;charset=utf-8"),
                    csv(figures.result())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/export/runs/{id}.json")
  ResponseEntity<String> figures(@PathVariable UUID id) {
    Run run = benchmarks.find(new RunId(id)).orElse(null);
    RunReport known = benchmarks.figures(new RunId(id)).orElse(null);
    if (run == null || known == null) {
      return ResponseEntity.notFound().build();
    }
    Release release = releases.find(run.division()).orElseThrow();
    return file(
        id,
        "json",
        MediaType.APPLICATION_JSON,
        JSON.writeValueAsString(RunFigures.of(run, release, known, release.labels())));
  }

  /** Event files of TensorBoard. */
  @GetMapping("/export/runs/{id}/tensorboard.zip")
  ResponseEntity<StreamingResponseBody> tensorBoard(@PathVariable UUID id) {
    RunId known = new RunId(id);
    Optional<Run> run = benchmarks.find(known);
    String name = "run-" + id.toString().substring(0, 8);
    return run.flatMap(benchmarks::scores)
        .map(
            scores ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name + "-tensorboard.zip"))
                    .<StreamingResponseBody>body(
                        out ->
                            TensorBoardArchive.write(
                                name,
                                RunScalar.of(
                                    benchmarks.epochs(known),
                                    scores,
                                    run.orElseThrow().spec().classes()),
                                run.orElseThrow().createdAt(),
                                out)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** What the run said of new clips. */
  @GetMapping("/export/predictions/{id}.csv")
  ResponseEntity<String> ofNewClips(@PathVariable UUID id) {
    return requests
        .find(id)
        .flatMap(PredictionRequest::answer)
        .map(
            said -> file(id, "csv", MediaType.parseMediaType("text/csv;charset=utf-8"), said.csv()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Weights of each fold, predictions with their probabilities, losses, settings. */
  @GetMapping("/export/runs/{id}.zip")
  ResponseEntity<StreamingResponseBody> all(@PathVariable UUID id) {
    List<RunFile> files = benchmarks.files(new RunId(id));
    return files.isEmpty()
        ? ResponseEntity.notFound().build()
        : file(id, "zip", MediaType.parseMediaType("application/zip"), out -> write(files, out));
  }

  /** One of them, such as the weights of a fold in safetensors. */
  @GetMapping("/export/runs/{id}/{name}")
  ResponseEntity<StreamingResponseBody> one(@PathVariable UUID id, @PathVariable String name) {
    return benchmarks.files(new RunId(id)).stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .map(
            file ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .contentLength(file.bytes())
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                    .<StreamingResponseBody>body(out -> Files.copy(store.path(file.key()), out)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private void write(List<RunFile> files, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED); // weights hardly become smaller
      for (RunFile file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        Files.copy(store.path(file.key()), zip);
        zip.closeEntry();
      }
    }
  }

  private static String csv(Result result) {
    boolean sure = result.predictions().stream().allMatch(Prediction::hasProbabilities);
    StringBuilder csv = new StringBuilder("video_name,label,prediction,fold");
    for (int label = 1; sure && label <= result.classes(); label++) {
      csv.append(",p").append(label);
    }
    csv.append('\n');
    for (Prediction one : result.predictions()) {
      csv.append(one.videoName()).append(',').append(one.truth().number()).append(',');
      csv.append(one.predicted().number()).append(',').append(one.fold());
      if (sure) {
        one.probabilities().forEach(share -> csv.append(',').append(share));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static <T> ResponseEntity<T> file(UUID id, String ending, MediaType type, T body) {
    String name = "run-" + id.toString().substring(0, 8) + "." + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(body);
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
