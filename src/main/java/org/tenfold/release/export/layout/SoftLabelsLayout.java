package org.tenfold.release.export.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.label.LabelSet;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;
import org.tenfold.table.parquet.Column;
import org.tenfold.table.parquet.ParquetWriter;

/** The share of the votes that each emotion has, of all clips, single-labelled or not. */
public final class SoftLabelsLayout implements Layout {
  @Override
  public String about(LabelSet labels) {
    return "The share of the votes that each emotion has, of every clip: a distribution to train on"
        + " and to score by. label counts from 1, 0 for no single label; fold is the one that tests"
        + " the clip, 0 for none. The same rows as CSV and as Parquet.";
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    List<String> header = new ArrayList<>(List.of("clip", "film", "label", "fold", "votes"));
    header.addAll(release.labels());
    Rows.list(
        to,
        "soft_labels.csv",
        String.join(",", header),
        release,
        clip -> true,
        clip -> row(clip).stream().map(Object::toString).collect(Collectors.joining(",")));
    to.file(
        "soft_labels.parquet",
        out -> {
          List<Column> columns =
              header.stream()
                  .map(
                      name ->
                          release.labels().contains(name) ? Column.real(name) : Column.whole(name))
                  .toList();
          try (ParquetWriter parquet = new ParquetWriter(out, columns)) {
            Rows.forEach(release, clip -> true, clip -> parquet.row(row(clip)));
          }
        });
  }

  private static List<Object> row(ExportedClip clip) {
    List<Object> row = new ArrayList<>();
    row.add(clip.number());
    row.add(clip.film());
    row.add(clip.label());
    row.add(clip.clip().fold().orElse(0));
    row.add(clip.votes().total());
    for (double share : clip.votes().distribution()) {
      row.add(share);
    }
    return row;
  }
}
