package org.tenfold.dfew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.release.ReleaseOracles;

class DfewFilesTest {
  @TempDir Path folder;

  @Test
  void annotationCsvComesBackByteForByte() throws IOException {
    Path original = ReleaseOracles.syntheticAnnotation();
    Path copy = folder.resolve("annotation.csv");

    AnnotationFile.writeCsv(AnnotationFile.read(original, LabelSet.DFEW), LabelSet.DFEW, copy);

    assertThat(copy).hasSameTextualContentAs(original);
    assertThat(Files.readAllLines(copy).getFirst())
        .isEqualTo("1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label");
  }

  @Test
  void annotationXlsxHoldsTheSameRows() throws IOException {
    List<AnnotationRow> rows =
        AnnotationFile.read(ReleaseOracles.syntheticAnnotation(), LabelSet.DFEW);
    Path workbook = folder.resolve("annotation.xlsx");

    AnnotationFile.writeXlsx(rows, LabelSet.DFEW, workbook);

    assertThat(AnnotationFile.read(workbook, LabelSet.DFEW)).isEqualTo(rows);
  }

  @Test
  void theRuleMakesTheLabelsOfTheFile() {
    List<AnnotationRow> rows =
        AnnotationFile.read(ReleaseOracles.syntheticAnnotation(), LabelSet.DFEW);

    assertThat(rows.stream().map(row -> row.relabelled(LabelRule.DFEW))).isEqualTo(rows);
    assertThat(rows.stream().map(AnnotationRow::labelNumber))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 0, 0);
    assertThat(rows.get(7).labelledClip()).isEqualTo(Optional.empty());
  }

  @Test
  void foldsComeBackFromTheirFiles() throws IOException {
    Folds folds = FoldRecipe.official(3).divide(someClips());

    SplitFiles.create(folds, folder.resolve("splits"));

    for (Fold fold : folds.all()) {
      assertThat(SplitFiles.read(folder.resolve("splits"), fold.number(), LabelSet.DFEW))
          .isEqualTo(fold);
    }
    assertThat(folder.resolve("splits/test(single-labeled)/set_1.csv"))
        .hasContent("video_name,label\n1,1\n");
    try (Stream<Path> entries = Files.list(folder.resolve("splits"))) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("train(single-labeled)", "test(single-labeled)");
    }
  }

  @Test
  void aValidationPartIsAFolderOfItsOwn() throws IOException {
    List<LabelledClip> clips =
        Stream.of(1, 2, 3, 4, 5, 6).map(name -> new LabelledClip(name, DfewLabel.SAD)).toList();
    Fold fold = FoldRecipe.official(2).divide(clips).all().getFirst().withValidation(0.5, 1);
    assertThat(fold.validation()).hasSize(1);
    SplitFiles.create(
        new Folds(FoldRecipe.official(2), List.of(fold)), folder.resolve("with-validation"));

    assertThat(SplitFiles.read(folder.resolve("with-validation"), 1, LabelSet.DFEW))
        .isEqualTo(fold);
  }

  @Test
  void aZipIsAFolderToo() throws IOException {
    Folds folds = FoldRecipe.official(2).divide(someClips());
    List<AnnotationRow> rows =
        AnnotationFile.read(ReleaseOracles.syntheticAnnotation(), LabelSet.DFEW);
    Path zip = folder.resolve("release.zip");

    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      SplitFiles.write(folds, files.getPath("/"));
      AnnotationFile.writeCsv(rows, LabelSet.DFEW, files.getPath("/annotation.csv"));
      AnnotationFile.writeXlsx(rows, LabelSet.DFEW, files.getPath("/annotation.xlsx"));
    }

    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      assertThat(SplitFiles.read(files.getPath("/"), 2, LabelSet.DFEW))
          .isEqualTo(folds.all().get(1));
      assertThat(AnnotationFile.read(files.getPath("/annotation.csv"), LabelSet.DFEW))
          .isEqualTo(rows);
      assertThat(AnnotationFile.read(files.getPath("/annotation.xlsx"), LabelSet.DFEW))
          .isEqualTo(rows);
    }
  }

  @Test
  void foldsAreNeverOverwritten() throws IOException {
    Folds folds = FoldRecipe.official(2).divide(someClips());
    SplitFiles.create(folds, folder);

    assertThatThrownBy(() -> SplitFiles.create(folds, folder))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "video_name,label;1,8            | line 2: label is 8, which is not in 0..7",
        "video_name,label;1,2;x1,2       | line 3: video_name is 'x1', not a whole number",
        "video_name,label;1,2;00001,3    | line 3: video_name 1 is already on line 2",
        "order,label;-4,3                | line 2: order is -4, which is below 0",
        "video_name,label;1,             | line 2: label is '', not a whole number",
        "video_name,label;1              | line 2: 1 value, but the header has 2 columns",
        "clip,label;1,2                  | has no column video_name or order",
        "video_name,emotion;1,2          | has no column label",
        "video_name,label,label;1,2,3    | column 'label' of the header is empty or there twice"
      })
  void labelFilesThatCannotBeTaken(String lines, String complaint) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), lines.strip().replace(';', '\n'));

    assertThatThrownBy(() -> LabelFile.read(file, LabelSet.DFEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("in.csv")
        .hasMessageContaining(complaint);
  }

  @Test
  void zeroBasedLabelsAreNoticed() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), "video_name,label\n1,0\n2,6\n");

    assertThat(LabelFile.read(file, LabelSet.DFEW).looksZeroBased()).isTrue();
    assertThat(LabelFile.read(ReleaseOracles.syntheticAnnotation(), LabelSet.DFEW).looksZeroBased())
        .isFalse();
  }

  private static List<LabelledClip> someClips() {
    return List.of(
        new LabelledClip(1, DfewLabel.HAPPY),
        new LabelledClip(2, DfewLabel.HAPPY),
        new LabelledClip(30, DfewLabel.HAPPY));
  }
}
