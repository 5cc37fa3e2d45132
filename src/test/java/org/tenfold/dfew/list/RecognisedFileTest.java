package org.tenfold.dfew.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;

/** Each content is one file: ; stands for the end of a line, ⇥ for a tab, ¤ for a semicolon. */
class RecognisedFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        // what projects write
        "video_name,label;1,2;2,7 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "DFEW_Face/00001 16 1;DFEW_Face/00002 16 7 ! LOADER_LIST ! FROM_1 ! 1 Happy, 2 Fear",
        "/data/DFEW/Clip/00001 1;/data/DFEW/Clip/00002 7 ! PATH_LIST ! FROM_1 ! 1 Happy, 2 Fear",
        "Daily/Sad/0001 Sad;Daily/Fear/0002 Fear ! FERV39K ! WORDS ! 1 Sad, 2 Fear",
        "00001.mp4 sadness;00002.mp4 fear ! MAFW ! WORDS ! 1 Sad, 2 Fear",
        "00001,7;00002,1 ! PATH_LIST ! FROM_1 ! 1 Fear, 2 Happy",
        "00001 anger;00002 fear ! PATH_LIST ! WORDS ! 1 Angry, 2 Fear",
        "video_name,labels;1,2;2,7 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "file_name,label;00001.mp4,sad;00002.mp4,fear ! METADATA ! WORDS ! 1 Sad, 2 Fear",
        "clip,part,label;1,train,sad;2,test,fear ! LIST ! WORDS ! 1 Sad, 2 Fear",
        // where the labels begin is seen from folders
        "a/Sad/01 1;a/Fear/02 6;a/Happy/03 0 ! PATH_LIST ! FROM_0 ! 1 Sad, 2 Fear, 3 Happy",
        // how programs and people spoil them
        "\uFEFFvideo_name,label;1,2;2,7 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "\uFEFFx/00001 16 1;x/00002 16 7 ! LOADER_LIST ! FROM_1 ! 1 Happy, 2 Fear",
        "video_name¤label;1¤2;2¤7 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "x/00001¤16¤1;x/00002¤16¤7 ! LOADER_LIST ! FROM_1 ! 1 Happy, 2 Fear",
        "video_name⇥label;1⇥2;2⇥7 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "x/00001⇥1;x/00002⇥7 ! PATH_LIST ! FROM_1 ! 1 Happy, 2 Fear",
        "video_name,label,;1,2,;2,7, ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "x/00001,7,;x/00002,1, ! PATH_LIST ! FROM_1 ! 1 Fear, 2 Happy",
        "x/00001 7  ;x/00002 1 ;; ! PATH_LIST ! FROM_1 ! 1 Fear, 2 Happy",
        "\"my clips/00001.mp4\" 7;\"my clips/00002.mp4\" 1 ! PATH_LIST ! FROM_1 ! 1 Fear, 2 Happy",
        "\"my, clips/00001.mp4\",7;\"x/00002.mp4\",1 ! PATH_LIST ! FROM_1 ! 1 Fear, 2 Happy",
        "C:\\DFEW\\00001.mp4 7;C:\\DFEW\\00002.mp4 1 ! PATH_LIST ! FROM_1 ! 1 Fear, 2 Happy",
        "C:\\Sad\\00001 16 2;C:\\Fear\\00002 16 7 ! LOADER_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "VIDEO_NAME,LABEL;00001.MP4,SAD;00002.MP4,FEAR ! DFEW_LIST ! WORDS ! 1 Sad, 2 Fear",
        "video_name,label;1,悲伤;2,恐惧 ! DFEW_LIST ! WORDS ! 1 Sad, 2 Fear",
        "00001.mp4 愤怒;00002.mp4 惊讶 ! MAFW ! WORDS ! 1 Angry, 2 Surprise",
        ",video_name,label;0,1,2.0;1,2,7.0 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
        "sep=¤;video_name¤label;1¤2;2¤7 ! DFEW_LIST ! FROM_1 ! 1 Sad, 2 Fear",
      })
  void listsAreWhatTheyAre(String content, FileKind kind, LabelNumbers numbers, String clips)
      throws IOException {
    Path file = write(content);

    RecognisedFile known = RecognisedFile.of(file, LabelSet.DFEW);

    assertThat(known.kind()).isEqualTo(kind);
    assertThat(known.numbers()).isEqualTo(numbers);
    assertThat(labels(LabelList.read(file, LabelSet.DFEW, Optional.empty(), Optional.empty())))
        .isEqualTo(clips);
    Path crlf =
        Files.writeString(folder.resolve("crlf"), Files.readString(file).replace("\n", "\r\n"));
    assertThat(RecognisedFile.of(crlf, LabelSet.DFEW).kind()).isEqualTo(kind);
    assertThat(labels(LabelList.read(crlf, LabelSet.DFEW, Optional.empty(), Optional.empty())))
        .isEqualTo(clips);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "item,annotator,label;1,a,sad;1,b,fear ! VOTES ! single votes, a row for each, 2 classes, 2"
            + " votes on 1 clip",
        "clip,happy,sad,fear;1,3,4,3 ! COUNTS ! counts of votes, 1 clip",
        "clip,votes,happy,sad,fear;1,10,0.3,0.4,0.3 ! SOFT_LABELS ! soft labels), 1 clip",
        "file_name,label,votes_happy,votes_sad,votes_fear;1.mp4,sad,1,9,0 ! METADATA ! Hugging"
            + " Face",
        "video_name,label,prediction;1,2,2;2,7,1 ! PREDICTIONS ! predictions, 1-based, 2 classes, 2"
            + " clips",
        "00001.mp4 anger_disgust;00002.mp4 fear ! MAFW_COMPOUND ! compound labels",
        "[{\"id\": 1}] ! LABEL_STUDIO ! Label Studio",
        "a,b;x,y ! UNKNOWN ! fits no kind"
      })
  void otherFilesAreNamedToo(String content, FileKind kind, String said) throws IOException {
    RecognisedFile known = RecognisedFile.of(write(content), LabelSet.DFEW);

    assertThat(known.kind()).isEqualTo(kind);
    assertThat(known.sentence().english()).contains(said);
    assertThat(known.sentence().in(Locale.SIMPLIFIED_CHINESE)).matches("(?s).*\\p{IsHan}.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "video_name,label;1,0;2,6 ! --coding",
        "DFEW_Face/00001 16 0;DFEW_Face/00002 16 6 ! --coding",
        "a/Sad/01 5;a/Fear/02 2;a/Happy/03 3 ! another order",
        "00001.mp4 anger_disgust;00002.mp4 fear ! compound",
        "1,5;2,6 ! first line may be a row already"
      })
  void whatCanMeanTwoThingsIsAsked(String content, String said) throws IOException {
    Path file = write(content);

    assertThatThrownBy(
            () -> LabelList.read(file, LabelSet.DFEW, Optional.empty(), Optional.empty()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(said);
  }

  @Test
  void whatFitsNothingIsRefusedWithThreeReasons() throws IOException {
    Path file = write("a,b;x,y");

    assertThatThrownBy(() -> RecognisedFile.of(file, LabelSet.DFEW).holding(FileKind.Holds.VOTES))
        .hasMessageContaining("does not hold votes")
        .hasMessageContaining("Votes are rows of item")
        .hasMessageContaining("first line may be a row")
        .hasMessageContaining("values may be separated");
  }

  @Test
  void foldersOfEmotionsAreAList() throws IOException {
    for (String clip :
        new String[] {"train/Sad/00001.mp4", "val/Fear/00003.mp4", "test/Sad/00002.mp4"}) {
      Files.createDirectories(folder.resolve("caer").resolve(clip).getParent());
      Files.writeString(folder.resolve("caer").resolve(clip), "");
    }

    RecognisedFile known = RecognisedFile.of(folder.resolve("caer"), LabelSet.DFEW);
    LabelList list = LabelList.read(known, Optional.empty(), Optional.empty());

    assertThat(known.kind()).isEqualTo(FileKind.CLASS_FOLDERS);
    assertThat(labels(list)).isEqualTo("1 Sad, 2 Sad, 3 Fear");
    assertThat(list.parts()).hasSize(3);
    assertThatThrownBy(
            () -> RecognisedFile.of(Files.createDirectories(folder.resolve("none")), LabelSet.DFEW))
        .hasMessageContaining("without folders that are called for labels");
  }

  @Test
  void whatAPersonSaysOfNumbersHolds() throws IOException {
    Path file = write("video_name,label;1,0;2,6");

    assertThat(
            labels(
                LabelList.read(
                    file, LabelSet.DFEW, Optional.of(LabelCoding.FROM_0), Optional.empty())))
        .isEqualTo("1 Happy, 2 Fear");
    assertThat(
            labels(
                LabelList.read(
                    file, LabelSet.DFEW, Optional.of(LabelCoding.FROM_1), Optional.empty())))
        .isEqualTo("2 Disgust");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(
        folder.resolve("in"),
        content.replace(';', '\n').replace('⇥', '\t').replace('¤', ';') + "\n");
  }

  private static String labels(LabelList list) {
    return list.clips().stream()
        .sorted(org.tenfold.dfew.LabelledClip.BY_VIDEO_NAME)
        .map(clip -> clip.videoName() + " " + LabelSet.DFEW.title(clip.label()))
        .collect(Collectors.joining(", "));
  }
}
