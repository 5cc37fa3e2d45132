package org.tenfold.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.emotion.Emotion;

/** SHA-256 over everything that a release says of its clips: votes, labels, folds, and the bytes of the clips. */
final class ContentHash {
  private ContentHash() {}

  /** @param clips ascending by number */
  static String of(List<ReleasedClip> clips) {
    String canonical = clips.stream().map(ContentHash::line).collect(Collectors.joining());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static String line(ReleasedClip clip) {
    return clip.number()
        + "|" + Arrays.toString(clip.votes().toArray())
        + "|" + clip.label().map(Emotion::number).orElse(0)
        + "|" + clip.fold().orElse(0)
        + "|" + clip.mediaKey()
        + "\n";
  }
}
