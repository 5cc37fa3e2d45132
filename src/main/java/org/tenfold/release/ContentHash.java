package org.tenfold.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;

/**
 * The name of a release by what is in it: two releases with the same clips, votes and labels have
 * the same hash, in whatever order their rows come.
 *
 * @param hex SHA-256, 64 hexadecimal digits in lower case
 */
public record ContentHash(String hex) {
  /** Named in the hashed text, so that another canonical form cannot collide with this one. */
  private static final String FORM = "tenfold release 1\n";

  /**
   * Hashes the rows by clip number: number, counts in the order of the labels, label or 0, hash of
   * the clip. Before them stand the keys of the labels, for numbers mean other labels in other
   * sets; those of DFEW do not, so that its releases have the hashes that they had.
   */
  public static ContentHash of(Collection<ReleasedClip> clips, LabelSet labels) {
    MessageDigest sha256 = sha256();
    sha256.update(FORM.getBytes(StandardCharsets.UTF_8));
    if (!keys(labels).equals(keys(LabelSet.DFEW))) {
      sha256.update(("labels " + keys(labels) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    clips.stream()
        .sorted(Comparator.comparingInt(clip -> clip.annotation().order()))
        .map(ContentHash::canonical)
        .forEach(line -> sha256.update(line.getBytes(StandardCharsets.UTF_8)));
    return new ContentHash(HexFormat.of().formatHex(sha256.digest()));
  }

  private static String keys(LabelSet labels) {
    return labels.classes().stream().map(LabelClass::key).collect(Collectors.joining(","));
  }

  private static String canonical(ReleasedClip clip) {
    AnnotationRow row = clip.annotation();
    String counts =
        IntStream.of(row.votes().toArray())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return row.order() + "," + counts + "," + row.labelNumber() + "," + clip.sha256() + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
