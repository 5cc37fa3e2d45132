package org.tenfold.face.track;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.media.ShotDetector;

/**
 * What a first look at a clip finds: its subject, followed from frame to frame.
 *
 * @param frames of the clip
 * @param width of the pictures looked at, in pixels
 * @param height of the pictures looked at, in pixels
 * @param subject absent where there is no face worth following
 */
public record FaceLook(int frames, int width, int height, Optional<FaceTrack> subject) {
  /** Of YuNet's input: it finds as many faces in larger pictures, but takes four times as long. */
  public static final int LONG_SIDE = 640;

  /** An expression lasts seconds, not minutes. */
  static final int MOST_FRAMES = 5000;

  /**
   * @throws InvalidInput if the clip is no video, has no picture or too many
   */
  public static FaceLook at(Path clip, FaceFinder finder) {
    finder.begin();
    FaceTracks tracks = new FaceTracks();
    ShotDetector shots = new ShotDetector();
    try (Pictures pictures = Pictures.of(clip, new Framing.LongSide(LONG_SIDE))) {
      int frame = 0;
      int width = 0;
      int height = 0;
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        width = picture.width();
        height = picture.height();
        boolean cut = shots.begins(picture);
        double scale = (double) pictures.videoWidth() / width;
        tracks.offer(
            frame, worthFollowing(finder.find(picture, cut), picture, scale), cut, width, height);
        frame++;
        requireShort(clip, frame);
      }
      return new FaceLook(frame, width, height, tracks.subject());
    }
  }

  private static List<SeenFace> worthFollowing(
      List<SeenFace> faces, Picture picture, double scale) {
    return faces.stream()
        .filter(
            face ->
                Math.min(face.box().width(), face.box().height()) * scale >= FaceQuality.LEAST_SIDE)
        .filter(face -> FaceQuality.of(picture, face.box()).enough())
        .toList();
  }

  public static void requireShort(Path clip, int frames) {
    if (frames > MOST_FRAMES) {
      throw new InvalidInput("face.clip-long", clip.getFileName(), MOST_FRAMES);
    }
  }

  public UsefulFrames useful() {
    return new UsefulFrames(frames, subject.map(FaceTrack::length).orElse(0));
  }
}
