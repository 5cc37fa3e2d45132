package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.media.TestVideos;
import org.tenfold.testing.SharesNothing;
import tools.jackson.databind.JsonNode;

@SharesNothing
class MediaCommandsTest {
  @TempDir Path folder;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final Path movie = Path.of("src/test/resources/media/idx24.mp4");

  @Test
  void extractPrintsOneJsonLine() {
    Path clip = folder.resolve("clip.mp4");
    Path poster = folder.resolve("clip.jpg");

    int exit =
        run(
            "extract",
            movie,
            "--start",
            "2.0",
            "--end",
            "00:00:05.000",
            "--output",
            clip,
            "--poster",
            poster);

    assertThat(exit).isZero();
    JsonNode result = CommandRun.JSON.readTree(out.toString());
    assertThat(result.get("frames").intValue()).isEqualTo(72);
    assertThat(result.get("fps").doubleValue()).isEqualTo(24.0);
    assertThat(result.get("durationSeconds").doubleValue()).isEqualTo(3.0);
    assertThat(result.get("sha256").stringValue()).matches("[0-9a-f]{64}");
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(clip).isNotEmptyFile();
    assertThat(poster).isNotEmptyFile();
  }

  @Test
  void extractCountsFramesAndKeepsSoundAndMakesAFilmstrip() throws Exception {
    Path clip = folder.resolve("clip.mp4");
    Path strip = folder.resolve("strip.jpg");

    int exit =
        run(
            "extract",
            movie,
            "--start-frame",
            "48",
            "--end-frame",
            "120",
            "--sound",
            "--output",
            clip,
            "--filmstrip",
            strip);

    assertThat(exit).isZero();
    JsonNode result = CommandRun.JSON.readTree(out.toString());
    assertThat(result.get("frames").intValue()).isEqualTo(72);
    assertThat(result.get("sound").booleanValue()).isTrue();
    var image = ImageIO.read(strip.toFile());
    assertThat(image.getWidth()).isEqualTo(8 * 120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--start 1",
        "--start 1 --end-frame 30",
        "--start 1 --end 2 --start-frame 1 --end-frame 30",
        "--start-frame 30 --end-frame 30",
        "--start-frame -1 --end-frame 30",
        "--start-frame one --end-frame 30",
        "--start-frame 480 --end-frame 483",
      })
  void extractRefusesUnclearMarksInOneLine(String marks) {
    String line = "extract " + movie + " " + marks + " --output " + folder.resolve("clip.mp4");

    int exit = run((Object[]) line.split(" +"));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"5, 2", "0, 99", "soon, 2", "1:75:00, 2"})
  void extractRefusesBadRangesInOneLine(String start, String end) {
    int exit =
        run(
            "extract",
            movie,
            "--start",
            start,
            "--end",
            end,
            "--output",
            folder.resolve("clip.mp4"));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void extractNeverOverwritesTheMovie() throws Exception {
    Path copy = Files.copy(movie, folder.resolve("movie.mp4"));
    byte[] before = Files.readAllBytes(copy);

    int exit =
        run(
            "extract",
            copy,
            "--start",
            "1",
            "--end",
            "2",
            "--output",
            folder.resolve("./movie.mp4"));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("is the video itself");
    assertThat(copy).hasBinaryContent(before);
  }

  @Test
  void probePrintsTheProperties() {
    int exit = run("probe", movie, "--poster", folder.resolve("poster.jpg"));

    assertThat(exit).isZero();
    JsonNode result = CommandRun.JSON.readTree(out.toString());
    assertThat(result.get("durationSeconds").doubleValue()).isCloseTo(482 / 24.0, within(1e-5));
    assertThat(result.get("videoCodec").stringValue()).isEqualTo("h264");
    assertThat(result.get("browserPlayable").booleanValue()).isTrue();
    assertThat(folder.resolve("poster.jpg")).isNotEmptyFile();
  }

  @Test
  void probeRefusesAPlaylistWithExitCodeTwo() {
    int exit = run("probe", "src/test/resources/media/bad/hls_localfile.mp4");

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("This file is a playlist, not a video. Upload the video itself.");
  }

  @Test
  void aCommandStillGoesByItsFormerName() {
    assertThat(run("scout", folder.resolve("missing.mp4"), "--strip", folder.resolve("s.jpg")))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no video ");
  }

  @Test
  void framesWritesSixteenSquaresAClip() throws Exception {
    Files.copy(Path.of("src/test/resources/media/bad/p10.mp4"), folder.resolve("a.mp4"));
    Files.copy(Path.of("src/test/resources/media/bad/one_frame.mp4"), folder.resolve("b.mp4"));
    Path list =
        Files.writeString(folder.resolve("list.csv"), "video_name,path\n1,a.mp4\n00023,b.mp4\n");

    Path out = folder.resolve("out");
    int exit = run("frames", "--list", list, "--output", out, "--size", "56", "--align", "centre");

    assertThat(exit).isZero();
    for (String clip : new String[] {"00001", "00023"}) {
      for (int i = 1; i <= 16; i++) {
        var image = ImageIO.read(folder.resolve("out/" + clip + "/" + i + ".jpg").toFile());
        assertThat(image.getWidth()).isEqualTo(56);
        assertThat(image.getHeight()).isEqualTo(56);
      }
      assertThat(folder.resolve("out/" + clip + "/17.jpg")).doesNotExist();
    }
    assertThat(err.toString()).contains("Clip 1: 48 of 48 frames to 16");
  }

  @Test
  void framesAlignsFacesAndDropsClipsWithoutOne() throws Exception {
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            "video_name,path\n7,%s\n8,%s\n"
                .formatted(
                    TestVideos.path("pyfeat_single_face.mp4"),
                    TestVideos.path("pyfeat_no_face.mp4")));
    Path report = folder.resolve("report.csv");

    int exit = run("frames", "--list", list, "--output", folder.resolve("out"), "--report", report);

    assertThat(exit).isZero();
    assertThat(folder.resolve("out/00007/16.jpg")).exists();
    assertThat(folder.resolve("out/00008")).doesNotExist();
    assertThat(report)
        .hasContent(
            """
            clip,frames,useful,share,kept,reason
            7,72,72,1.0000,true,
            8,95,0,0.0000,false,no face that can be followed
            """);
    JsonNode result = CommandRun.JSON.readTree(out.toString().strip().lines().toList().getLast());
    assertThat(result.path("kept").intValue()).isEqualTo(1);
    assertThat(result.path("recipe").path("alignment").asString()).isEqualTo("faces");
    assertThat(result.path("recipe").path("detectorSha256").asString()).hasSize(64);
  }

  @Test
  void framesNamesAClipThatCannotBeReadAndGoesOn() throws Exception {
    Files.createFile(folder.resolve("empty.mp4"));
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            "video_name,path\n1,empty.mp4\n2,%s\n3,%s\n"
                .formatted(TestVideos.path("idx24.mp4"), TestVideos.path("hdr_pq.mp4")));
    Path report = folder.resolve("report.csv");

    int exit =
        run(
            "frames",
            "--list",
            list,
            "--output",
            folder.resolve("out"),
            "--align",
            "centre",
            "--report",
            report);

    assertThat(exit).isEqualTo(2);
    assertThat(folder.resolve("out/00001")).doesNotExist();
    assertThat(folder.resolve("out/00002/16.jpg")).exists();
    assertThat(report)
        .hasContent(
            """
            clip,frames,useful,share,kept,reason
            1,0,0,0.0000,false,This file is empty. Upload the video again.
            2,482,482,1.0000,true,
            3,12,12,1.0000,true,
            """);
    String said = err.toString();
    assertThat(said)
        .contains("Warning: Left out 00001 (empty.mp4): This file is empty.")
        .contains("Warning: 00003 (hdr_pq.mp4): This video is HDR (PQ)");
    JsonNode result = CommandRun.JSON.readTree(out.toString());
    assertThat(result.path("warnings").size()).isEqualTo(2);
    assertThat(result.path("kept").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "video_name,path\n../x,a.mp4\n",
        "video_name,path\n1,none.mp4\n",
        "name,file\n1,a.mp4\n",
        "video_name,path\n1\n"
      })
  void framesRefusesABadList(String rows) throws Exception {
    Path list = Files.writeString(folder.resolve("list.csv"), rows);

    int exit = run("frames", "--list", list, "--output", folder.resolve("out"));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("list.csv").doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private int run(Object... args) {
    CommandRun run = CommandRun.of(args);
    out.append(run.out());
    err.append(run.err());
    return run.exit();
  }

  @Tag("slow")
  @Test
  void facesAndFramesObeyWhatPeopleDecided() throws Exception {
    Path clip = Path.of("src/test/resources/media/pyfeat_single_face.mp4").toAbsolutePath();
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            "video_name,path,subject,drop,keep\n1," + clip + ",,0-9 71,\n2," + clip + ",5:0:0,,\n");
    Path report = folder.resolve("report.csv");

    int faces = run("faces", "--list", list, "--output", folder.resolve("seen"));
    String options = "--transform affine --sampling nearest --size 112 --frames 8";
    List<Object> words =
        new ArrayList<>(
            List.of(
                "frames", "--list", list, "--output", folder.resolve("out"), "--report", report));
    words.addAll(List.of(options.split(" ", -1)));
    int frames = run(words.toArray());

    assertThat(faces).isZero();
    assertThat(folder.resolve("seen/00001.jpg")).isNotEmptyFile();
    JsonNode seen = CommandRun.JSON.readTree(folder.resolve("seen/00001.json").toFile());
    assertThat(seen.path("frames").intValue()).isEqualTo(72);
    assertThat(seen.path("subject").intValue()).isZero();
    assertThat(seen.path("persons").path(0).path("sights")).hasSize(72);
    assertThat(frames).as("nobody is in the corner of the second").isEqualTo(2);
    assertThat(err.toString()).contains("No face is seen at 5:0.0:0.0");
    assertThat(Files.readAllLines(report).get(1)).startsWith("1,72,61,");
    assertThat(folder.resolve("out/00001/8.jpg")).exists();
    assertThat(folder.resolve("out/00001/9.jpg")).doesNotExist();
  }

  @Test
  void framesNamesABadClipAndMakesTheOthers() throws Exception {
    Files.copy(Path.of("src/test/resources/media/bad/p10.mp4"), folder.resolve("a.mp4"));
    Files.createFile(folder.resolve("zero.mp4"));
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            "\uFEFFvideo_name;path\r\n1.0;a.mp4\r\n2.0;zero.mp4\r\n3.0;a.mp4\r\n;\r\n");
    Path report = folder.resolve("report.csv");

    int exit =
        run(
            "frames",
            "--list",
            list,
            "--output",
            folder.resolve("out"),
            "--size",
            "56",
            "--align",
            "centre",
            "--report",
            report);

    assertThat(exit).isEqualTo(2);
    assertThat(folder.resolve("out/00003/16.jpg")).exists();
    assertThat(folder.resolve("out/00002/1.jpg")).doesNotExist();
    assertThat(err.toString())
        .contains("1 of 3 clips of")
        .contains("zero.mp4")
        .doesNotContain("\tat ");
    assertThat(Files.readAllLines(report))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("2,0,0,") && line.contains(",false,"));
    JsonNode result = CommandRun.JSON.readTree(out.toString().strip().lines().toList().getLast());
    assertThat(result.path("failed").intValue()).isEqualTo(1);
    assertThat(result.path("kept").intValue()).isEqualTo(2);
    assertThat(result.path("warnings").get(0).asString()).contains("00002 (zero.mp4)");
  }

  @Test
  void framesRefusesTwoMoviesUnderOneName() throws Exception {
    Files.copy(Path.of("src/test/resources/media/bad/p10.mp4"), folder.resolve("a.mp4"));
    Path list =
        Files.writeString(folder.resolve("list.csv"), "video_name,path\n1,a.mp4\n00001,a.mp4\n");

    assertThat(run("frames", "--list", list, "--output", folder.resolve("out"))).isEqualTo(2);
    assertThat(err.toString()).contains("line 3: video_name 1 is already on line 2");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
