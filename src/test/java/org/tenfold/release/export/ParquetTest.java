package org.tenfold.release.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.release.ballot.Ballot;
import org.tenfold.table.parquet.Column;
import org.tenfold.table.parquet.ParquetWriter;

/** Read back by a library that shares nothing with our writer. */
class ParquetTest {
  @TempDir private Path folder;

  @Test
  void votesComeBack() throws IOException {
    InventedRelease release = new InventedRelease(60, 3, folder);
    new ReleaseExport(release, ExportWish.of(ReleaseFormat.VOTES)).toFolder(folder.resolve("out"));

    List<String> rows = new ArrayList<>();
    try (ParquetFileReader file =
            ParquetFileReader.open(InputFile.of(folder.resolve("out/votes.parquet")));
        RowReader row = file.rowReader()) {
      while (row.hasNext()) {
        row.next();
        rows.add(
            row.getInt("item") + " " + row.getString("annotator") + " " + row.getString("label"));
      }
    }

    List<String> expected = new ArrayList<>();
    for (ExportedClip clip : release.all()) {
      for (Ballot ballot : clip.ballots()) {
        expected.add(
            clip.number()
                + " "
                + ballot.annotator()
                + " "
                + InventedRelease.LABELS.get(ballot.label() - 1));
      }
    }
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void sharesComeBack() throws IOException {
    InventedRelease release = new InventedRelease(60, 3, folder);
    new ReleaseExport(release, ExportWish.of(ReleaseFormat.SOFT_LABELS))
        .toFolder(folder.resolve("out"));

    Iterator<ExportedClip> clips = release.all().iterator();
    try (ParquetFileReader file =
            ParquetFileReader.open(InputFile.of(folder.resolve("out/soft_labels.parquet")));
        RowReader row = file.rowReader()) {
      while (row.hasNext()) {
        row.next();
        ExportedClip clip = clips.next();
        assertThat(row.getInt("clip")).isEqualTo(clip.number());
        assertThat(row.getInt("label")).isEqualTo(clip.label());
        assertThat(row.getDouble("fear")).isEqualTo(clip.votes().distribution()[6]);
      }
    }
    assertThat(clips).isExhausted();
  }

  @Test
  void manyGroupsOfRowsAndTextsOfAllKinds() throws IOException {
    int count = 120_001;
    Path path = folder.resolve("long.parquet");
    try (OutputStream out = Files.newOutputStream(path);
        ParquetWriter writer =
            new ParquetWriter(out, List.of(Column.whole("number"), Column.text("word")))) {
      for (int i = 0; i < count; i++) {
        writer.row(List.of(-i, "词 " + i));
      }
    }

    int seen = 0;
    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
        RowReader row = file.rowReader()) {
      while (row.hasNext()) {
        row.next();
        assertThat(row.getInt("number")).isEqualTo(-seen);
        assertThat(row.getString("word")).isEqualTo("词 " + seen);
        seen++;
      }
    }
    assertThat(seen).isEqualTo(count);
  }

  @Test
  void aTableWithoutRowsIsOne() throws IOException {
    Path path = folder.resolve("empty.parquet");
    try (OutputStream out = Files.newOutputStream(path)) {
      new ParquetWriter(out, List.of(Column.real("share"))).close();
    }

    try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
        RowReader row = file.rowReader()) {
      assertThat(row.hasNext()).isFalse();
    }
  }
}
