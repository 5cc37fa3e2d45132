package org.tenfold.face.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.media.Probe;
import org.tenfold.worker.EventSink;

/**
 * Goes through many clips, several at once: each thread has a detector of its own, for a detector
 * is not safe for several, and a batch of pictures makes YuNet no faster on processors.
 */
final class FrameMaker {
  /** Each thread holds a decoder, a detector and sixteen pictures of sums. */
  private static final int MOST_THREADS = 4;

  private final Work work;
  private final Alignment alignment;
  private final EventSink events;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Map<Integer, String> problems = new ConcurrentSkipListMap<>();
  private final Map<Integer, Message> warnings = new ConcurrentSkipListMap<>();

  /** What is done with a clip. */
  interface Work {
    /**
     * @param finder none where nobody looks for faces
     */
    Made on(ListedClip clip, @Nullable FaceFinder finder);
  }

  /** What a clip shows, and how people are told. */
  record Made(UsefulFrames useful, Message said) {}

  FrameMaker(Work work, Alignment alignment, EventSink events) {
    this.work = work;
    this.alignment = alignment;
    this.events = events;
  }

  /**
   * @return what each clip shows, in the order of the clips; with the centre, all frames are useful
   * @throws org.tenfold.error.InvalidInput if not one clip can be read
   */
  List<UsefulFrames> make(List<ListedClip> clips) throws InterruptedException {
    UsefulFrames[] found = new UsefulFrames[clips.size()];
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(clips, found)));
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

  private void work(List<ListedClip> clips, UsefulFrames[] found) {
    try {
      if (alignment == Alignment.CENTRE) {
        work(clips, found, null);
      } else {
        try (FaceFinder finder = new FaceFinder()) {
          work(clips, found, finder);
        }
      }
    } catch (RuntimeException e) {
      next.set(found.length); // the others need not go on
      throw e;
    }
  }

  private void work(List<ListedClip> clips, UsefulFrames[] found, @Nullable FaceFinder finder) {
    for (int i = next.getAndIncrement(); i < found.length; i = next.getAndIncrement()) {
      found[i] = make(i, clips.get(i), found.length, finder);
    }
  }

  /** One clip that cannot be read is no reason to lose the work on all others. */
  private UsefulFrames make(int place, ListedClip clip, int all, @Nullable FaceFinder finder) {
    String name = clip.folder() + " (" + clip.file().getFileName() + ")";
    try {
      List<String> changed = Probe.warnings(clip.file()).stream().map(Message::english).toList();
      Made made = work.on(clip, finder);
      events.progress(100 * done.incrementAndGet() / all, made.said());
      if (!changed.isEmpty()) {
        warnings.put(place, Message.of("face.clip-changed", name, String.join(" ", changed)));
      }
      return made.useful();
    } catch (InvalidInput unreadable) {
      problems.put(place, String.valueOf(unreadable.getMessage()));
      warnings.put(place, Message.of("face.clip-left-out", name, unreadable.said()));
      events.progress(
          100 * done.incrementAndGet() / all,
          Message.of("face.progress-left-out", clip.number(), unreadable.said()));
      return new UsefulFrames(0, 0);
    }
  }
}
