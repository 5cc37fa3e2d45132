package org.tenfold.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.media.decode.FfmpegProgram;

/**
 * Videos whose pictures carry their own frame number in binary: some among the test resources,
 * others made of those, without new encoding.
 */
public enum IndexVideo {
  CFR24("idx24.mp4", 482, 0),
  CFR2997("idx2997.mp4", 900, 0),
  VFR("idx_vfr.mp4", 810, 0),
  MPEG_TS("idx24.ts", 482, 0),
  ROTATED("idx_rot90.mp4", 242, 270),
  MATROSKA(made("idx24.mkv", "-i %s -c copy", "idx24.mp4"), 482, 0),
  UPSIDE_DOWN(made("half_turn.mp4", "-display_rotation 180 -i %s -c copy", "idx24.mp4"), 482, 180),
  /** Its sound begins 0.852 s before its pictures. */
  LATE(
      made(
          "late.mp4",
          "-itsoffset 0.852 -i %s -i %s -map 0:v -map 1:a -c copy",
          "idx2997.mp4",
          "idx24.mp4"),
      900,
      0),
  /** No time stamp of it is below ten hours. */
  LATE_TS(made("late.ts", "-i %s -c copy -output_ts_offset 36000", "idx24.ts"), 482, 0),
  /** Its first sound comes after a day: some clocks never start at 0. */
  FAR(made("far.mkv", "-i %s -c copy -output_ts_offset 100000", "idx24.mp4"), 482, 0),
  /** Packets of 192 bytes, as Blu-ray discs and camcorders have them. */
  M2TS(made("idx24.m2ts", "-i %s -c copy", "idx24.mp4"), 482, 0),
  /** Pictures without a time of showing. */
  AVI_H264(made("h264.avi", "-i %s -an -c:v libopenh264 -b:v 3M", "idx24.mp4"), 482, 0),
  AVI_H264_SOUND(
      made("sound.avi", "-i %s -c:v libopenh264 -b:v 3M -c:a libmp3lame", "idx24.mp4"), 482, 0),
  AVI_B_FRAMES(made("b.avi", "-i %s -an -c:v mpeg4 -q:v 3 -bf 2", "idx24.mp4"), 482, 0),
  MPEG_PS(
      made("idx25.mpg", "-r 25 -i %s -an -c:v mpeg2video -q:v 3 -bf 2 -f vob", "idx24.mp4"),
      482,
      0),
  MPEG_1(made("idx25.mpg", "-r 25 -i %s -an -c:v mpeg1video -q:v 3 -bf 2", "idx24.mp4"), 482, 0),
  MPEG_VIDEO(
      made("idx25.m2v", "-r 25 -i %s -an -c:v mpeg2video -q:v 3 -bf 2", "idx24.mp4"), 482, 0),
  FLASH(made("idx24.flv", "-i %s -an -c:v flv -q:v 3", "idx24.mp4"), 482, 0),
  WINDOWS_MEDIA(made("idx24.wmv", "-i %s -an -c:v wmv2 -q:v 3", "idx24.mp4"), 482, 0),
  OGG("idx24.ogv", 242, 0),
  FRAGMENTED(
      made("fragmented.mp4", "-i %s -c copy -movflags frag_keyframe+empty_moov", "idx24.mp4"),
      482,
      0);

  private static final int BITS = 16;
  private static final int BLOCK = 40;

  public final Path path;
  public final int frames;
  private final int rotation;
  private List<Frame> all = List.of();

  IndexVideo(String file, int frames, int rotation) {
    this(TestVideos.path(file), frames, rotation);
  }

  IndexVideo(Path path, int frames, int rotation) {
    this.path = path;
    this.frames = frames;
    this.rotation = rotation;
  }

  private static Path made(String name, String command, String... sources) {
    try {
      Path folder = Files.createTempDirectory("videos");
      folder.toFile().deleteOnExit();
      Path video = folder.resolve(name);
      Object[] paths = List.of(sources).stream().map(TestVideos::path).toArray();
      FfmpegProgram.run(command.formatted(paths) + " " + video);
      video.toFile().deleteOnExit();
      return video;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public record Frame(int number, double seconds) {}

  /** Every frame of the video, decoded once from its start without seeking. */
  public synchronized List<Frame> all() {
    if (all.isEmpty()) {
      all = List.copyOf(read(path));
    }
    return all;
  }

  /** The frames of a clip of this video. */
  public List<Frame> read(Path clip) {
    List<Frame> frames = new ArrayList<>();
    try (Pictures pictures = Pictures.of(clip, new Framing.Whole())) {
      for (Picture picture = pictures.next(); picture != null; picture = pictures.next()) {
        frames.add(new Frame(number(picture), pictures.seconds()));
      }
    }
    return frames;
  }

  private int number(Picture picture) {
    int number = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int pixel = pixel(picture, BLOCK * bit + BLOCK / 2, BLOCK / 2);
      number |= (picture.rgb()[3 * pixel] & 0xFF) > 127 ? 1 << bit : 0;
    }
    return number;
  }

  /** Where a point of the lying picture has come to. */
  private int pixel(Picture upright, int x, int y) {
    int last = upright.width() * upright.height() - 1;
    return switch (rotation) {
      case 180 -> last - (y * upright.width() + x);
      case 270 -> (upright.height() - 1 - x) * upright.width() + y;
      default -> y * upright.width() + x;
    };
  }
}
