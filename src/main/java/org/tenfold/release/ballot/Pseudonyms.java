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
import java.util.UUID;
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

  static Map<PersonId, String> draw(Collection<PersonId> people) {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return of(people, secret);
  }

  static Map<PersonId, String> of(Collection<PersonId> people, byte[] secret) {
    Map<String, PersonId> drawn = new TreeMap<>();
    people.forEach(person -> drawn.put(hash(person.value(), secret), person));
    int digits = Math.max(2, Integer.toString(drawn.size()).length());
    Map<PersonId, String> names = new HashMap<>();
    drawn
        .values()
        .forEach(
            person ->
                names.put(
                    person, String.format(Locale.ROOT, "a%0" + digits + "d", names.size() + 1)));
    return names;
  }

  private static String hash(UUID person, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of()
          .formatHex(
              mac.doFinal(person.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
