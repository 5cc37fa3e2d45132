package org.tenfold.training.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;

/**
 * Finds the pictures of a data set's clips: in folders that are numbered as DFEW's, also where the
 * programs look that {@code export} writes for, else by what lists call the clips ({@link
 * FrameIndex}).
 */
public final class FrameFolders {
  /** Frames of a clip after time interpolation, as DFEW has them. */
  public static final int FRAMES = 16;

  private static final int MOST_FRAMES = 10_000;
  private static final String CLIPS = "Clip";
  private static final List<String> OTHER_CLIPS = List.of("DFEW/Clip", "data/DFEW/Clip");
  private static final List<String> OTHER_FRAMES = List.of("DFEW_Face");
  private static final String ANY_FRAMES = "clip_*_*f";
  private static final Pattern FRAME_COUNT = Pattern.compile("clip_.+_(\\d{1,4})f");

  private FrameFolders() {}

  /**
   * @param frames of a clip
   * @param size to which they are scaled
   * @throws InvalidInput when there are none, or none of that number
   */
  public static ClipFrames of(Path data, int frames, int size) {
    Optional<Path> unnumbered = unnumbered(data);
    if (unnumbered.isPresent()) {
      return new ClipFrames(unnumbered.get(), frames, size);
    }
    Optional<Path> clips = clips(data);
    if (clips.isPresent()) {
      return new ClipFrames(clipFolder(clips.get(), frames), frames, size);
    }
    FrameIndex index = FrameIndex.of(data);
    if (index.isEmpty()) {
      throw new InvalidInput("training.no-pictures", data, data.resolve(CLIPS));
    }
    return new ClipFrames(data, frames, size, Optional.of(index));
  }

  /** A folder of pictures whose name does not say how many a clip has. */
  private static Optional<Path> unnumbered(Path data) {
    return Files.exists(data.resolve(CLIPS))
        ? Optional.empty()
        : OTHER_FRAMES.stream().map(data::resolve).filter(Files::isDirectory).findFirst();
  }

  private static Optional<Path> clips(Path data) {
    List<String> places = new ArrayList<>(OTHER_CLIPS);
    places.add(CLIPS);
    return places.stream().map(data::resolve).filter(Files::isDirectory).findFirst();
  }

  private static Path clipFolder(Path clips, int frames) {
    String wanted = "clip_*_" + frames + "f";
    List<Path> found = clipFolders(clips, wanted);
    if (found.size() > 1) {
      throw new InvalidInput("training.frames-folders", clips, names(found));
    }
    if (found.isEmpty()) {
      List<Path> others = clipFolders(clips, ANY_FRAMES);
      throw others.isEmpty()
          ? new InvalidInput("training.no-frames-folder", clips, wanted, frames)
          : new InvalidInput("training.frames-others", clips, frames, names(others));
    }
    return found.getFirst();
  }

  /**
   * How many frames the clips of a data set have, in rising order; several, where it holds them at
   * several numbers; none, where it holds no pictures.
   */
  public static List<Integer> counts(Path data) {
    if (unnumbered(data).isPresent()) {
      return List.of(FRAMES);
    }
    Optional<Path> clips = clips(data);
    if (clips.isEmpty()) {
      return FrameIndex.of(data).folders().values().stream()
          .findFirst()
          .map(folder -> List.of(pictures(data.resolve(folder))))
          .orElse(List.of());
    }
    return clipFolders(clips.get(), ANY_FRAMES).stream()
        .map(folder -> FRAME_COUNT.matcher(folder.getFileName().toString()))
        .filter(Matcher::matches)
        .map(name -> Integer.valueOf(name.group(1)))
        .distinct()
        .sorted()
        .toList();
  }

  private static int pictures(Path clip) {
    return (int)
        IntStream.rangeClosed(1, MOST_FRAMES)
            .takeWhile(number -> Files.isRegularFile(ClipFrames.picture(clip, number)))
            .count();
  }

  private static List<Path> clipFolders(Path clips, String pattern) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(clips, pattern)) {
      found.forEach(folders::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folders.stream().sorted().toList();
  }

  private static String names(List<Path> folders) {
    return folders.stream()
        .map(folder -> folder.getFileName().toString())
        .collect(Collectors.joining(", "));
  }
}
