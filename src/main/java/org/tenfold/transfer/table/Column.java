package org.tenfold.transfer.table;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A column, and how its values stand in JSON: each comes back as it was, on either database.
 *
 * @param type as {@code information_schema} calls it, in small letters
 */
public record Column(String name, String type, boolean optional) {
  /**
   * @return null for none
   */
  @Nullable Object read(ResultSet row, int index) throws SQLException {
    Object value =
        switch (type) {
          case "uuid" -> row.getObject(index, UUID.class);
          case "character varying", "text" -> row.getString(index);
          case "boolean" -> row.getBoolean(index);
          case "smallint", "integer" -> row.getInt(index);
          case "bigint" -> row.getLong(index);
          case "double precision" -> row.getDouble(index);
          case "numeric" -> row.getBigDecimal(index);
          case "timestamp with time zone" -> row.getObject(index, OffsetDateTime.class);
          case "timestamp", "timestamp without time zone" ->
              row.getObject(index, LocalDateTime.class);
          case "bytea", "binary varying" -> row.getBytes(index);
          default -> throw unknown();
        };
    return row.wasNull() ? null : value;
  }

  /** By the database's resolution, a microsecond; no double is shortened. */
  void write(JsonGenerator json, Object value) {
    switch (value) {
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number when Double.isFinite(number) -> json.writeNumber(number);
      case BigDecimal number -> json.writeString(number.toPlainString());
      case OffsetDateTime time -> json.writeString(time.toInstant().toString());
      case byte[] bytes -> json.writeString(Base64.getEncoder().encodeToString(bytes));
      default -> json.writeString(value.toString());
    }
  }

  /**
   * What {@link #write} wrote, at which the parser stands.
   *
   * @throws RuntimeException on anything else
   */
  Object read(JsonParser json) {
    return switch (type) {
      case "uuid" -> UUID.fromString(json.getString());
      case "character varying", "text" -> json.getString();
      case "boolean" -> json.getBooleanValue();
      case "smallint", "integer" -> json.getIntValue();
      case "bigint" -> json.getLongValue();
      case "double precision" -> Double.valueOf(json.getString());
      case "numeric" -> new BigDecimal(json.getString());
      case "timestamp with time zone" ->
          OffsetDateTime.ofInstant(Instant.parse(json.getString()), ZoneOffset.UTC);
      case "timestamp", "timestamp without time zone" -> LocalDateTime.parse(json.getString());
      case "bytea", "binary varying" -> Base64.getDecoder().decode(json.getString());
      default -> throw unknown();
    };
  }

  int sqlType() {
    return switch (type) {
      case "uuid" -> Types.OTHER;
      case "character varying", "text" -> Types.VARCHAR;
      case "boolean" -> Types.BOOLEAN;
      case "smallint", "integer" -> Types.INTEGER;
      case "bigint" -> Types.BIGINT;
      case "double precision" -> Types.DOUBLE;
      case "numeric" -> Types.NUMERIC;
      case "timestamp with time zone" -> Types.TIMESTAMP_WITH_TIMEZONE;
      case "timestamp", "timestamp without time zone" -> Types.TIMESTAMP;
      case "bytea", "binary varying" -> Types.BINARY;
      default -> throw unknown();
    };
  }

  private IllegalStateException unknown() {
    return new IllegalStateException("values of type " + type + " cannot be exported: " + name);
  }
}
