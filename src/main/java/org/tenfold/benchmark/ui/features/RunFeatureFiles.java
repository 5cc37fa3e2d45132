package org.tenfold.benchmark.ui.features;

import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.tenfold.benchmark.trace.RunTraces;
import org.tenfold.table.parquet.Column;
import org.tenfold.table.parquet.ParquetWriter;
import org.tenfold.training.trace.FoldFeatures;

/** The features of a run's test clips, one clip a line. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class RunFeatureFiles {
  private final RunTraces traces;

  RunFeatureFiles(RunTraces traces) {
    this.traces = traces;
  }

  @GetMapping("/export/runs/{id}/features.csv")
  ResponseEntity<StreamingResponseBody> csv(@PathVariable UUID id) {
    return file(id, "csv", "text/csv;charset=utf-8", RunFeatureFiles::writeCsv);
  }

  @GetMapping("/export/runs/{id}/features.parquet")
  ResponseEntity<StreamingResponseBody> parquet(@PathVariable UUID id) {
    return file(id, "parquet", "application/vnd.apache.parquet", RunFeatureFiles::writeParquet);
  }

  private interface Writing {
    void write(List<FoldFeatures> folds, OutputStream out) throws IOException;
  }

  private ResponseEntity<StreamingResponseBody> file(
      UUID id, String ending, String type, Writing writing) {
    List<FoldFeatures> folds = traces.features(new RunId(id));
    if (folds.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    String name = "run-" + id.toString().substring(0, 8) + "-features." + ending;
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> writing.write(folds, out));
  }

  /** A row a clip: name, fold, and a column for each feature. */
  static void writeParquet(List<FoldFeatures> folds, OutputStream out) throws IOException {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("video_name"));
    columns.add(Column.whole("fold"));
    for (int i = 1; i <= features(folds); i++) {
      columns.add(Column.single("f" + i));
    }
    try (ParquetWriter parquet = new ParquetWriter(out, columns)) {
      for (FoldFeatures fold : folds) {
        for (int clip = 0; clip < fold.clips().size(); clip++) {
          List<Object> row = new ArrayList<>();
          row.add(fold.clips().get(clip));
          row.add(fold.fold());
          for (float value : fold.rows()[clip]) {
            row.add(value);
          }
          parquet.row(row);
        }
      }
    }
  }

  private static void writeCsv(List<FoldFeatures> folds, OutputStream out) throws IOException {
    BufferedWriter csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.write("video_name,fold");
    for (int i = 1; i <= features(folds); i++) {
      csv.write(",f" + i);
    }
    csv.write('\n');
    for (FoldFeatures fold : folds) {
      for (int clip = 0; clip < fold.clips().size(); clip++) {
        csv.write(fold.clips().get(clip) + "," + fold.fold());
        for (float value : fold.rows()[clip]) {
          csv.write("," + value);
        }
        csv.write('\n');
      }
    }
    csv.flush();
  }

  private static int features(List<FoldFeatures> folds) {
    return folds.stream()
        .filter(fold -> fold.rows().length > 0)
        .mapToInt(fold -> fold.rows()[0].length)
        .max()
        .orElse(0);
  }
}
