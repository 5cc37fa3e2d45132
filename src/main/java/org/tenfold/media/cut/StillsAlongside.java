package org.tenfold.media.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.FramedPictures;
import org.tenfold.media.decode.MediaException;
import org.tenfold.media.decode.PacketReader;
import org.tenfold.media.picture.PictureHash;

/**
 * Makes a clip's stills while the clip is encoded, by a thread of its own that decodes what comes
 * out of the encoder. They are the same to the byte as out of the finished file: where a still lies
 * depends on the number of pictures, which is foreseen, and if it comes otherwise the file is
 * decoded after all.
 *
 * <p>Used by one thread, but for {@link #add}; to be closed after the encoder's thread.
 */
public final class StillsAlongside implements AutoCloseable {
  /** Above it a second decoder would take too much of a cut's memory. */
  private static final long MOST_PIXELS = 3840L * 2160;

  private final int most;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("stills").factory());
  private @Nullable PacketReader reader;
  private @Nullable FramedPictures framed;
  private @Nullable ClipStills stills;
  private int taken;
  private volatile boolean failed;

  /**
   * @param most how many perceptual hashes at most
   */
  public StillsAlongside(int most) {
    this.most = most;
  }

  /**
   * @param encoder opened
   * @param frames how many pictures the clip will probably have
   */
  void begin(AVCodecContext encoder, long frames) {
    if ((long) encoder.width() * encoder.height() > MOST_PIXELS || frames > Integer.MAX_VALUE) {
      return;
    }
    try {
      PacketReader packets = new PacketReader(encoder);
      reader = packets;
      framed = new FramedPictures(packets::filters);
      stills = new ClipStills((int) frames, most);
    } catch (MediaException e) {
      failed = true; // the file will tell
    }
  }

  /**
   * @param packet as the encoder gave it; null at the end
   */
  void add(@Nullable AVPacket packet) {
    PacketReader packets = reader;
    FramedPictures pictures = framed;
    ClipStills made = stills;
    if (packets == null || pictures == null || made == null || failed) {
      return;
    }
    AVPacket kept = packet == null ? null : avcodec.av_packet_clone(packet);
    Future<?> unused = thread.submit(() -> decode(kept, packets, pictures, made));
  }

  private void decode(
      @Nullable AVPacket packet, PacketReader packets, FramedPictures pictures, ClipStills made) {
    try (PointerScope scope = new PointerScope()) {
      packets.add(packet);
      for (AVFrame frame = packets.next(); frame != null; frame = packets.next()) {
        AVFrame now = frame;
        made.take(taken++, framing -> pictures.picture(now, framing));
      }
    } catch (RuntimeException e) {
      failed = true; // the file will tell
    } finally {
      if (packet != null) {
        avcodec.av_packet_free(packet);
      }
    }
  }

  /**
   * Writes two JPEGs: a picture of the clip's middle, and some at equal distances, first and last
   * among them; a clip of fewer repeats some.
   *
   * @param clip finished
   * @param frames how many pictures it has
   * @param poster absent for none
   * @param filmstrip absent for none
   * @return the hashes, see {@link PictureHash#of(Path, int, int)}
   * @throws InvalidInput if the clip is none or has fewer pictures
   * @throws UncheckedIOException if an output cannot be written
   */
  public List<Long> write(Path clip, int frames, @Nullable Path poster, @Nullable Path filmstrip) {
    try {
      return foreseen(frames) && stills != null
          ? stills.write(poster, filmstrip)
          : ClipStills.of(clip, frames, most).write(poster, filmstrip);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the pictures of " + clip, e);
    }
  }

  /** Whether the stills are made, and of a clip of so many pictures. */
  boolean foreseen(int frames) {
    try {
      thread.submit(() -> {}).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return !failed
        && stills != null
        && stills.frames() == frames
        && taken == frames
        && stills.complete();
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    thread.shutdown();
    thread.close();
    if (framed != null) {
      framed.close();
    }
    if (reader != null) {
      reader.close();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
