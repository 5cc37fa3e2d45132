package org.tenfold.release.ballot;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tenfold.account.PersonId;

/**
 * Names of annotators in one release: a01, a02 and so on, in an order that a secret draws. The
 * secret is forgotten: what a release says of a person is in its ballots, and nowhere else.
 */
final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;

  private Pseudonyms() {}

  /** Of people of whom only names are known. */
  static Map<String, String> drawForNames(Collection<String> people) {
    return drawn(people, Function.identity(), secret());
  }

  static Map<PersonId, String> draw(Collection<PersonId> people) {
    return of(people, secret());
  }

  private static byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  static Map<PersonId, String> of(Collection<PersonId> people, byte[] secret) {
    return drawn(people, person -> person.value().toString(), secret);
  }

  private static <T> Map<T, String> drawn(
      Collection<T> people, Function<T, String> text, byte[] secret) {
    Map<String, T> drawn = new TreeMap<>();
    people.forEach(person -> drawn.put(hash(text.apply(person), secret), person));
    int digits = Math.max(2, Integer.toString(drawn.size()).length());
    Map<T, String> names = new HashMap<>();
    drawn
        .values()
        .forEach(
            person ->
                names.put(
                    person, String.format(Locale.ROOT, "a%0" + digits + "d", names.size() + 1)));
    return names;
  }

  private static String hash(String person, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of()
          .formatHex(mac.doFinal(person.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
