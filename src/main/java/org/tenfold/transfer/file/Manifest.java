package org.tenfold.transfer.file;

import java.util.List;
import java.util.UUID;

/**
 * What a project's file must hold. It stands in the file as {@code manifest.json}.
 *
 * @param format of the file, {@value #FORMAT} today
 * @param tenfold version that wrote it
 * @param schema number of the last migration: the columns of the tables depend on it
 * @param exportedAt ISO 8601
 * @param pseudonyms whether people were given other names
 * @param rows of all tables together
 */
public record Manifest(
    int format,
    String tenfold,
    String schema,
    String exportedAt,
    Origin project,
    boolean pseudonyms,
    List<Member> tables,
    long rows,
    Media media,
    Log voteLog,
    List<Frozen> releases) {
  public static final int FORMAT = 1;
  public static final String NAME = "manifest.json";

  /**
   * @param labels keys of its label set, in order
   */
  public record Origin(UUID id, String key, String name, String labelSet, List<String> labels) {}

  /**
   * A table.
   *
   * @param sha256 of its lines
   */
  public record Member(String table, long rows, String sha256) {}

  /**
   * @param bytes of all together
   * @param missing named by the tables, but not in the store when this was exported
   */
  public record Media(int files, long bytes, List<String> missing) {}

  /** As {@code verify-log} prints it. */
  public record Log(int clips, long events, String fingerprint) {}

  public record Frozen(UUID id, String name, String contentSha256) {}

  static String table(String name) {
    return "tables/" + name + ".jsonl";
  }

  static String media(String key) {
    return "media/" + key.substring(0, 2) + "/" + key;
  }
}
