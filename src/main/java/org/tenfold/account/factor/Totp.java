package org.tenfold.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time: RFC 6238 with SHA-1, steps of 30 s and 6 digits, as all apps know it. */
final class Totp {
  static final int DIGITS = 6;
  private static final int SECONDS = 30;

  /** Clocks of telephones are seldom off by more. */
  private static final int STEPS_OFF = 1;

  /** As long as SHA-1's result, which RFC 4226 (4, R6) asks for. */
  private static final int SECRET_BYTES = 20;

  private static final int MODULUS = 1_000_000;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A new secret, in base32 (RFC 4648). */
  static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return base32(bytes);
  }

  static long step(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  /** RFC 4226, 5.3, of the step as its counter. */
  static String code(String secret, long step) {
    byte[] hash = hmac(bytes(secret), step);
    int offset = hash[hash.length - 1] & 0xf;
    int number =
        (hash[offset] & 0x7f) << 24
            | (hash[offset + 1] & 0xff) << 16
            | (hash[offset + 2] & 0xff) << 8
            | (hash[offset + 3] & 0xff);
    return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
  }

  /** The step near this time whose code it is, if any. */
  static OptionalLong stepOf(String secret, String code, Instant time) {
    long now = step(time);
    for (long step = now + STEPS_OFF; step >= now - STEPS_OFF; step--) {
      if (code(secret, step).equals(code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** What an app reads from a QR code. */
  static String link(String username, String secret) {
    return "otpauth://totp/Tenfold:"
        + URLEncoder.encode(username, StandardCharsets.UTF_8)
        + "?secret="
        + secret
        + "&issuer=Tenfold";
  }

  private static byte[] hmac(byte[] key, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "RAW"));
      byte[] counter = new byte[Long.BYTES];
      for (int i = 0; i < Long.BYTES; i++) {
        counter[i] = (byte) (step >>> ((Long.BYTES - 1 - i) * Byte.SIZE));
      }
      return mac.doFinal(counter);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA1", impossible);
    }
  }

  /**
   * @param bytes a multiple of five
   */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    long bits = 0;
    int held = 0;
    for (byte one : bytes) {
      bits = bits << Byte.SIZE | (one & 0xff);
      held += Byte.SIZE;
      while (held >= 5) {
        held -= 5;
        text.append(BASE32.charAt((int) (bits >> held) & 31));
      }
    }
    return text.toString();
  }

  private static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / Byte.SIZE];
    long bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < base32.length(); i++) {
      bits = bits << 5 | BASE32.indexOf(base32.charAt(i));
      held += 5;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes[at++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }
}
