package org.tenfold.face;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import org.tenfold.face.align.ClipFrames;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.face.track.FaceLook;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;

/**
 * Prints how much of the processors making a clip's pictures takes beside finding its faces;
 * docs/benchmarks/faces.md.
 */
public final class PipelineMeasure {
  private static final int ROUNDS = 5;

  /** The processors' time, of all threads: others on the machine take none of it. */
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private PipelineMeasure() {}

  private interface Work {
    void run(Path video) throws IOException;
  }

  /**
   * @param videos files, each with one face most of the time
   */
  public static void main(String... videos) throws IOException {
    Path folder = Files.createTempDirectory("pipeline");
    ClipFrames form = new ClipFrames(FrameRecipe.of(Alignment.FACES));
    try (FaceFinder finder = new FaceFinder();
        FaceDetector detector = new FaceDetector()) {
      for (String video : videos) {
        Path file = Path.of(video);
        List<Double> each = new ArrayList<>();
        List<Double> look = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
          each.add(seconds(file, one -> everyPicture(one, detector)));
          look.add(seconds(file, one -> FaceLook.at(one, finder)));
          all.add(
              seconds(
                  file,
                  one -> form.writeFace(one, FaceChoices.NONE, folder.resolve("out"), finder)));
        }
        System.out.printf(
            Locale.ROOT,
            "%s: YuNet on every whole picture %.2f s, faces followed %.2f s, pictures made %.2f s:"
                + " %.2f and %.2f times%n",
            file.getFileName(),
            median(each),
            median(look),
            median(all),
            median(all) / median(each),
            median(all) / median(look));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void everyPicture(Path file, FaceDetector detector) {
    try (Pictures pictures = Pictures.of(file, new Framing.LongSide(FaceLook.LONG_SIDE))) {
      for (Picture one = pictures.next(); one != null; one = pictures.next()) {
        var unused = detector.look(one);
      }
    }
  }

  private static double seconds(Path file, Work work) throws IOException {
    long begun = PROCESS.getProcessCpuTime();
    work.run(file);
    return (PROCESS.getProcessCpuTime() - begun) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
