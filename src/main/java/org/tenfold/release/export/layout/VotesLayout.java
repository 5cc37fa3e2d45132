package org.tenfold.release.export.layout;

import java.io.IOException;
import java.util.List;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.release.ballot.Ballot;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.Layout;
import org.tenfold.release.export.Snapshot;
import org.tenfold.table.parquet.Column;
import org.tenfold.table.parquet.ParquetWriter;

/** A row for each vote, with the name that the annotator has in this release. */
public final class VotesLayout implements Layout {
  @Override
  public String about(LabelSet labels) {
    return "A row for each vote: item is the clip, annotator a name that only this release has,"
        + " label the emotion in words. Read by crowd-kit, by Tenfold's agreement, truth and"
        + " import. The same rows as CSV and as Parquet.";
  }

  @Override
  public void require(Snapshot release) {
    if (!release.hasBallots()) {
      throw new InvalidInput("release.export-no-votes", release.release().name());
    }
  }

  @Override
  public void write(Snapshot release, ExportWish wish, ExportTarget to) throws IOException {
    List<String> labels = release.labels();
    to.text(
        "votes.csv",
        out -> {
          out.append("item,annotator,label\n");
          Rows.forEachVoted(
              release,
              clip -> {
                for (Ballot ballot : clip.ballots()) {
                  out.append(Integer.toString(clip.number()))
                      .append(',')
                      .append(ballot.annotator())
                      .append(',')
                      .append(labels.get(ballot.label() - 1))
                      .append('\n');
                }
              });
        });
    to.file(
        "votes.parquet",
        out -> {
          List<Column> columns =
              List.of(Column.whole("item"), Column.text("annotator"), Column.text("label"));
          try (ParquetWriter parquet = new ParquetWriter(out, columns)) {
            Rows.forEachVoted(
                release,
                clip -> {
                  for (Ballot ballot : clip.ballots()) {
                    parquet.row(
                        List.of(clip.number(), ballot.annotator(), labels.get(ballot.label() - 1)));
                  }
                });
          }
        });
  }
}
