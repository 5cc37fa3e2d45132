package org.tenfold.face.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.align.ClipFrames;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.media.Probe;
import org.tenfold.worker.EventSink;

/** Makes the pictures of many clips, several clips at once. */
final class FrameMaker {
  /** Each thread holds a decoder, a detector and sixteen pictures of sums. */
  private static final int MOST_THREADS = 4;

  private final ClipFrames form;
  private final Alignment alignment;
  private final EventSink events;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Map<Integer, String> problems = new ConcurrentSkipListMap<>();
  private final Map<Integer, Message> warnings = new ConcurrentSkipListMap<>();

  FrameMaker(ClipFrames form, Alignment alignment, EventSink events) {
    this.form = form;
    this.alignment = alignment;
    this.events = events;
  }

  /**
   * @return what each clip shows, in the order of the clips; with the centre, all frames are useful
   * @throws org.tenfold.error.InvalidInput if not one clip can be read
   */
  List<UsefulFrames> make(List<FramesCommand.ListedClip> clips, Path output)
      throws InterruptedException {
    UsefulFrames[] found = new UsefulFrames[clips.size()];
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(clips, output, found)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
    if (!clips.isEmpty() && problems.size() == clips.size()) {
      throw new InvalidInput(warnings().getFirst());
    }
    return List.of(found);
  }

  /** Why a clip was left out that could not be read, by its place in the list. */
  Map<Integer, String> problems() {
    return problems;
  }

  /** What was done to the clips' pictures, and which clips were left out, in their order. */
  List<Message> warnings() {
    return List.copyOf(warnings.values());
  }

  /** One clip that cannot be read is no reason to lose the work on all others. */
  private void make(
      int place, FramesCommand.ListedClip clip, UsefulFrames[] found, Supplier<UsefulFrames> work) {
    String name = clip.folder() + " (" + clip.file().getFileName() + ")";
    try {
      List<String> changed = Probe.warnings(clip.file()).stream().map(Message::english).toList();
      found[place] = tell(clip, work.get(), found.length);
      if (!changed.isEmpty()) {
        warnings.put(place, Message.of("face.clip-changed", name, String.join(" ", changed)));
      }
    } catch (InvalidInput unreadable) {
      found[place] = new UsefulFrames(0, 0);
      problems.put(place, String.valueOf(unreadable.getMessage()));
      warnings.put(place, Message.of("face.clip-left-out", name, unreadable.said()));
      events.progress(
          100 * done.incrementAndGet() / found.length,
          Message.of("face.progress-left-out", clip.folder(), unreadable.said()));
    }
  }

  private void work(List<FramesCommand.ListedClip> clips, Path output, UsefulFrames[] found) {
    try {
      if (alignment == Alignment.CENTRE) {
        for (int i = next.getAndIncrement(); i < found.length; i = next.getAndIncrement()) {
          FramesCommand.ListedClip clip = clips.get(i);
          make(
              i,
              clip,
              found,
              () -> {
                int frames = form.writeCentre(clip.file(), output.resolve(clip.folder()));
                return new UsefulFrames(frames, frames);
              });
        }
        return;
      }
      try (FaceFinder finder = new FaceFinder()) {
        for (int i = next.getAndIncrement(); i < found.length; i = next.getAndIncrement()) {
          FramesCommand.ListedClip clip = clips.get(i);
          make(
              i,
              clip,
              found,
              () -> form.writeFace(clip.file(), output.resolve(clip.folder()), finder));
        }
      }
    } catch (RuntimeException e) {
      next.set(found.length); // the others need not go on
      throw e;
    }
  }

  private UsefulFrames tell(FramesCommand.ListedClip clip, UsefulFrames useful, int all) {
    Message said =
        useful.enough()
            ? Message.of(
                "face.progress-made",
                clip.folder(),
                useful.useful(),
                useful.frames(),
                form.frames())
            : Message.of("face.progress-dropped", clip.folder(), useful.reason());
    events.progress(100 * done.incrementAndGet() / all, said);
    return useful;
  }
}
