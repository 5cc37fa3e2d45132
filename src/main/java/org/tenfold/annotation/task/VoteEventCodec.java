package org.tenfold.annotation.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.Vote;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of an event that its hash is made of: one JSON object, read back without loss. */
public final class VoteEventCodec {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VoteEventCodec() {}

  /**
   * SHA-256 over the hash before and this text, in hexadecimal.
   *
   * @param before empty for a clip's first event
   */
  public static String hash(String before, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(before.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) '\n');
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public static String write(int seq, VoteEvent event) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("clip", event.clip().value());
    fields.put("seq", seq);
    fields.put("kind", event.kind());
    fields.put("at", event.at().toString());
    fields.put("panel", event.panel());
    fields.put("slot", event.slot());
    put(fields, "annotator", event.annotator() == null ? null : event.annotator().value());
    put(fields, "by", event.by() == null ? null : event.by().value());
    put(fields, "token", event.token());
    put(fields, "id", event.voteId());
    put(fields, "consent", event.consentVersion());
    if (!event.words().isEmpty()) {
      fields.put("words", event.words());
    }
    Vote vote = event.vote();
    if (vote != null) {
      fields.put("emotion", vote.emotion().number());
      fields.put("responseMs", vote.responseMillis());
      fields.put("activeMs", vote.activeMillis());
      fields.put("watched", vote.watchedFraction());
      fields.put("replays", vote.replays());
      fields.put("speed", vote.speed());
      fields.put("order", vote.order());
    }
    return JSON.writeValueAsString(fields);
  }

  /**
   * @throws RuntimeException when the text is not one that {@link #write} made
   */
  public static VoteEvent read(String text) {
    JsonNode fields = JSON.readTree(text);
    UUID id = uuid(fields, "id");
    return new VoteEvent(
        new ClipId(UUID.fromString(fields.get("clip").stringValue())),
        VoteEvent.Kind.valueOf(fields.get("kind").stringValue()),
        Instant.parse(fields.get("at").stringValue()),
        Panel.valueOf(fields.get("panel").stringValue()),
        fields.get("slot").intValue(),
        person(fields, "annotator"),
        person(fields, "by"),
        uuid(fields, "token"),
        vote(fields, id),
        id,
        fields.has("consent") ? Integer.valueOf(fields.get("consent").intValue()) : null,
        fields.has("words") ? fields.get("words").stringValue() : "");
  }

  public static int seq(String text) {
    return JSON.readTree(text).get("seq").intValue();
  }

  private static @Nullable Vote vote(JsonNode fields, @Nullable UUID id) {
    if (!fields.has("emotion") || id == null) {
      return null;
    }
    return new Vote(
        id,
        Label.of(fields.get("emotion").intValue()),
        fields.get("responseMs").intValue(),
        fields.get("activeMs").intValue(),
        fields.get("watched").doubleValue(),
        fields.get("replays").intValue(),
        fields.get("speed").doubleValue(),
        fields.get("order").stringValue());
  }

  private static @Nullable PersonId person(JsonNode fields, String name) {
    UUID id = uuid(fields, name);
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable UUID uuid(JsonNode fields, String name) {
    return fields.has(name) ? UUID.fromString(fields.get(name).stringValue()) : null;
  }

  private static void put(
      Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
