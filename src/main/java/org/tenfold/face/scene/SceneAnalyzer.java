package org.tenfold.face.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.track.FaceQuality;
import org.tenfold.face.track.FaceStretch;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.PicturesAhead;
import org.tenfold.media.ShotDetector;
import org.tenfold.worker.EventSink;

/**
 * Goes through a video once and tells a collector where to look: its shots, in each the stretches
 * with one face that can be followed, and small pictures for a timeline. Loads native code: use it
 * in a child JVM only.
 */
public final class SceneAnalyzer {
  private static final int WIDTH = 320;
  private static final double LOOKS_A_SECOND = 4;

  private final double length;
  private final StripBuilder strip;
  private final ShotDetector shots = new ShotDetector();
  private final List<Shot> found = new ArrayList<>();
  private double shotStart;
  private double nextLook;
  private @Nullable FaceStretch stretch;

  private SceneAnalyzer(double length) {
    this.length = length;
    this.strip = new StripBuilder(length);
  }

  /**
   * A shot of the video, in seconds.
   *
   * @param faces its longest stretch with one face; empty where there is none worth cutting
   * @param moments all such stretches, those longer than a clip divided where the face changes
   */
  public record Shot(
      double start,
      double end,
      Optional<FaceStretch.Range> faces,
      List<FaceStretch.Range> moments) {}

  /**
   * @param stepSeconds from one picture of the strip to the next
   * @param tiles how many pictures it holds
   */
  public record Findings(List<Shot> shots, double stepSeconds, int tiles, long frames) {}

  /**
   * @param length of the video in seconds, for progress and for the strip
   * @param stripOutput gets the small pictures side by side, a JPEG
   * @throws InvalidInput if the video is none
   * @throws CancellationException if the thread was interrupted
   */
  public static Findings look(Path video, double length, Path stripOutput, EventSink events) {
    SceneAnalyzer analyzer = new SceneAnalyzer(length);
    try (PicturesAhead pictures = PicturesAhead.of(video, new Framing.Width(WIDTH));
        FaceDetector faces = new FaceDetector()) {
      return analyzer.look(pictures, faces, stripOutput, events);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + stripOutput, e);
    }
  }

  private Findings look(
      PicturesAhead pictures, FaceDetector faces, Path stripOutput, EventSink events)
      throws IOException {
    long frames = 0;
    int told = -1;
    for (PicturesAhead.Shown shown = pictures.next(); shown != null; shown = pictures.next()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("The look was cancelled.");
      }
      look(shown.picture(), shown.seconds(), faces);
      frames++;
      int percent = (int) Math.clamp(100 * shown.seconds() / length, 0, 99);
      if (percent != told) {
        told = percent;
        events.progress(percent, Message.of("face.looking"));
      }
    }
    if (frames == 0) {
      throw new InvalidInput("face.video-no-picture");
    }
    endShot(Math.max(length, shotStart + 1e-3));
    int tiles = strip.write(stripOutput);
    return new Findings(List.copyOf(found), strip.stepSeconds(), tiles, frames);
  }

  private void look(Picture picture, double seconds, FaceDetector faces) {
    strip.offer(picture, seconds);
    if (shots.begins(picture)) {
      endShot(seconds);
      shotStart = seconds;
      stretch = new FaceStretch(picture.height());
      nextLook = seconds;
    }
    if (stretch != null && seconds >= nextLook) {
      nextLook = seconds + 1 / LOOKS_A_SECOND;
      stretch.look(
          faces.find(picture), seconds, nextLook, face -> FaceQuality.appearance(picture, face));
    }
  }

  private void endShot(double end) {
    if (stretch != null) {
      found.add(new Shot(shotStart, end, stretch.longest(end), stretch.moments(end)));
    }
  }
}
