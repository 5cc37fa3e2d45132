package org.tenfold.transfer.table;

import java.util.Map;
import java.util.TreeMap;

/**
 * Tables that never leave the server, each with its reason. Any other table leaves with the project
 * that its foreign keys lead to.
 */
public final class LeftOut {
  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("api_token", "opens this server to whoever has it"),
              Map.entry("invitation", "opens this server to whoever has it"),
              Map.entry("password_reset", "opens this server to whoever has it"),
              Map.entry("known_device", "opens this server to whoever has it"),
              Map.entry("persistent_logins", "opens this server to whoever has it"),
              Map.entry("open_session", "says who is signed in here, and from which address"),
              Map.entry("second_factor", "opens this server to whoever has it"),
              Map.entry("recovery_code", "opens this server to whoever has it"),
              Map.entry("person_identity", "opens this server to whoever is that elsewhere"),
              Map.entry("mail_outbox", "is mail of this server, with addresses and links"),
              Map.entry("notice", "tells people of this server what happened on it"),
              Map.entry("notice_choice", "says how people of this server want to be told"),
              Map.entry("person_preference", "says how people of this server look at lists"),
              Map.entry("idle_annotator", "says who of this server waits to be told"),
              Map.entry("inbox_watch", "says what was told on this server"),
              Map.entry("server_check", "says how this server was found"),
              Map.entry("media_quota", "is set by whoever runs the server"),
              Map.entry("unnamed_file", "says what lies in this server's store"),
              Map.entry("webhook", "opens another server to whoever has its secret"),
              Map.entry("webhook_delivery", "is what another server was told by this one"),
              Map.entry("audit_event", "says who did what on this server, and from which address"),
              Map.entry("recruitment", "is for a link to this server"),
              Map.entry("participant", "says under which ids a platform knows people"),
              Map.entry(
                  "participation", "is for a link to this server; what was judged does leave"),
              Map.entry("job", "is work of this server; nothing leaves while any is under way"),
              Map.entry("scheduled_tasks", "is work of this server"),
              Map.entry("movie_upload", "is a file on its way into this server"),
              Map.entry("clip_import", "names a folder of this server; its clips do leave"),
              Map.entry(
                  "flyway_schema_history", "is the database's own; the manifest says which")));

  private LeftOut() {}

  /** Why each is left out, by its name. */
  public static Map<String, String> reasons() {
    return REASONS;
  }

  static boolean holds(String table) {
    return REASONS.containsKey(table);
  }
}
