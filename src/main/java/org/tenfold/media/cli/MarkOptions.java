package org.tenfold.media.cli;

import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.ClipRange;
import picocli.CommandLine.Option;

/** Where a clip begins and ends: by time, by frame, or by the video's own time stamps. */
final class MarkOptions {
  @Option(
      names = "--start",
      paramLabel = "TIME",
      description = "Seconds or hh:mm:ss.fff; this frame is in.")
  private @Nullable String start;

  @Option(
      names = "--end",
      paramLabel = "TIME",
      description = "Seconds or hh:mm:ss.fff; this frame is out.")
  private @Nullable String end;

  @Option(
      names = "--start-frame",
      paramLabel = "N",
      description = "Instead of times: number of the first frame, counted from 0.")
  private @Nullable String startFrame;

  @Option(
      names = "--end-frame",
      paramLabel = "N",
      description = "Number of the first frame that is out.")
  private @Nullable String endFrame;

  @Option(names = "--start-tick", hidden = true, description = "As an earlier cut printed it.")
  private @Nullable String startTick;

  @Option(names = "--end-tick", hidden = true, description = "As an earlier cut printed it.")
  private @Nullable String endTick;

  /**
   * @throws InvalidInput unless exactly one pair was given, and it is a range
   */
  ClipMarks marks() {
    boolean times = pair(start, end);
    boolean frames = pair(startFrame, endFrame);
    boolean ticks = pair(startTick, endTick);
    if ((times ? 1 : 0) + (frames ? 1 : 0) + (ticks ? 1 : 0) != 1) {
      throw new InvalidInput("media.marks-missing");
    }
    if (times) {
      return new ClipRange(VideoTime.parse("--start", start), VideoTime.parse("--end", end));
    }
    return frames
        ? new ClipMarks.Frames(number("--start-frame", startFrame), number("--end-frame", endFrame))
        : new ClipMarks.Ticks(number("--start-tick", startTick), number("--end-tick", endTick));
  }

  private static boolean pair(@Nullable String from, @Nullable String to) {
    if ((from == null) != (to == null)) {
      throw new InvalidInput("media.marks-mixed");
    }
    return from != null;
  }

  private static long number(String option, @Nullable String text) {
    try {
      return Long.parseLong(String.valueOf(text).strip());
    } catch (NumberFormatException e) {
      throw new InvalidInput("media.no-whole-number", option, text);
    }
  }
}
