package org.tenfold.release.export.layout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.tenfold.release.export.ExportTarget;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Snapshot;

/**
 * Clips and pictures of an export. Names of pictures have leading zeros, for programs sort them as
 * text.
 */
final class MediaFiles {
  private MediaFiles() {}

  /** {@code 00001.jpg} and on. */
  static void pictures(
      Snapshot release,
      ExportTarget to,
      Predicate<ExportedClip> which,
      Function<ExportedClip, String> folder)
      throws IOException {
    write(release, to, which, (clip, number) -> folder.apply(clip) + "/" + number + ".jpg", false);
  }

  /** {@code 1.jpg} and on, as the store has them, however many there are. */
  static void picturesAsKept(
      Snapshot release,
      ExportTarget to,
      Predicate<ExportedClip> which,
      Function<ExportedClip, String> folder)
      throws IOException {
    Rows.forEach(
        release,
        which
            .and(clip -> clip.pictures().isPresent())
            .and(clip -> !release.withdrawn().containsKey(clip.number())),
        clip -> {
          List<byte[]> all = release.pictures(clip.pictures().orElseThrow());
          for (int i = 0; i < all.size(); i++) {
            byte[] jpeg = all.get(i);
            to.file(folder.apply(clip) + "/" + (i + 1) + ".jpg", out -> out.write(jpeg));
          }
        });
  }

  /** {@code 00001_00001.jpg} and on: the clip and the picture, as DFEW has them. */
  static void picturesOfDfew(
      Snapshot release,
      ExportTarget to,
      Predicate<ExportedClip> which,
      Function<ExportedClip, String> folder)
      throws IOException {
    write(
        release,
        to,
        which,
        (clip, number) -> folder.apply(clip) + "/" + clip.padded() + "_" + number + ".jpg",
        false);
  }

  /** {@code 00001.png} and on, made of the same pictures without loss. */
  static void picturesAsPng(
      Snapshot release,
      ExportTarget to,
      Predicate<ExportedClip> which,
      Function<ExportedClip, String> folder)
      throws IOException {
    write(release, to, which, (clip, number) -> folder.apply(clip) + "/" + number + ".png", true);
  }

  static void videos(
      Snapshot release,
      ExportTarget to,
      Predicate<ExportedClip> which,
      Function<ExportedClip, String> name)
      throws IOException {
    Rows.forEach(
        release,
        which.and(clip -> !release.withdrawn().containsKey(clip.number())),
        clip -> to.file(name.apply(clip), out -> Files.copy(release.video(clip), out)));
  }

  private interface Naming {
    String of(ExportedClip clip, String number);
  }

  private static void write(
      Snapshot release, ExportTarget to, Predicate<ExportedClip> which, Naming naming, boolean png)
      throws IOException {
    Rows.forEach(
        release,
        which
            .and(clip -> clip.pictures().isPresent())
            .and(clip -> !release.withdrawn().containsKey(clip.number())),
        clip -> {
          Pictures pictures = new Pictures(release, clip.pictures().orElseThrow());
          for (int i = 0; i < release.release().pictures().frames(); i++) {
            int picture = i;
            String name = naming.of(clip, String.format(Locale.ROOT, "%05d", i + 1));
            to.file(
                name,
                out -> {
                  byte[] jpeg = pictures.get(picture);
                  if (png) {
                    writePng(jpeg, out);
                  } else {
                    out.write(jpeg);
                  }
                });
          }
        });
  }

  private static void writePng(byte[] jpeg, OutputStream out) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    ImageIO.write(image, "png", out);
  }

  /** Opened only if one of them is not there yet. */
  private static final class Pictures {
    private final Snapshot release;
    private final String key;
    private List<byte[]> all = List.of();

    Pictures(Snapshot release, String key) {
      this.release = release;
      this.key = key;
    }

    byte[] get(int picture) throws IOException {
      if (all.isEmpty()) {
        all = release.pictures(key);
      }
      return all.get(picture);
    }
  }
}
