package org.tenfold.benchmark.tracking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder for {@code tensorboard --logdir}, in a zip: one event file for each fold and one for all
 * together, so that folds are curves of one chart.
 */
public final class TensorBoardArchive {
  private TensorBoardArchive() {}

  /**
   * @param name of its folder
   */
  public static void write(String name, List<RunScalar> scalars, Instant at, OutputStream out)
      throws IOException {
    Map<String, List<RunScalar>> parts =
        scalars.stream().collect(groupingBy(RunScalar::part, LinkedHashMap::new, toList()));
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, List<RunScalar>> part : parts.entrySet()) {
        String file =
            "%s/%s/events.out.tfevents.%d.tenfold"
                .formatted(name, part.getKey(), at.getEpochSecond());
        zip.putNextEntry(new ZipEntry(file));
        zip.write(TensorBoardFile.of(part.getValue(), at));
        zip.closeEntry();
      }
    }
  }
}
