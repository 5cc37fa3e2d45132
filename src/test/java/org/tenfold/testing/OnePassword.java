package org.tenfold.testing;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes the password of all test people once: BCrypt takes a tenth of a second on purpose, and the
 * tests make thousands of people. Everything else about passwords is as it runs.
 */
@TestConfiguration(proxyBeanMethods = false)
class OnePassword {
  private static String hash = "";

  @Bean
  @Primary
  PasswordEncoder hashedOnce(@Qualifier("passwordEncoder") PasswordEncoder real) {
    return new PasswordEncoder() {
      @Override
      public String encode(CharSequence password) {
        return Fixtures.PASSWORD.contentEquals(password) ? once(real) : real.encode(password);
      }

      @Override
      public boolean matches(CharSequence password, String encoded) {
        return real.matches(password, encoded);
      }

      @Override
      public boolean upgradeEncoding(String encoded) {
        return real.upgradeEncoding(encoded);
      }
    };
  }

  private static synchronized String once(PasswordEncoder real) {
    if (hash.isEmpty()) {
      hash = real.encode(Fixtures.PASSWORD);
    }
    return hash;
  }
}
