package org.tenfold.benchmark.ui.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.training.trace.FoldFeatures;

class RunFeatureFilesTest {
  @TempDir private Path folder;

  @Test
  void featuresComeBackFromParquet() throws IOException {
    Path path = folder.resolve("features.parquet");
    List<FoldFeatures> folds =
        List.of(
            new FoldFeatures(1, List.of("7"), new float[][] {{.5f, -1f}}),
            new FoldFeatures(2, List.of("8", "9"), new float[][] {{1e-30f, 2f}, {3f, 4f}}));

    try (OutputStream out = Files.newOutputStream(path)) {
      RunFeatureFiles.writeParquet(folds, out);
    }

    List<String> rows = new ArrayList<>();
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
        RowReader row = file.rowReader()) {
      while (row.hasNext()) {
        row.next();
        rows.add(
            "%s %d %s %s"
                .formatted(
                    row.getString("video_name"),
                    row.getInt("fold"),
                    row.getFloat("f1"),
                    row.getFloat("f2")));
      }
    }
    assertThat(rows).containsExactly("7 1 0.5 -1.0", "8 2 1.0E-30 2.0", "9 2 3.0 4.0");
  }
}
