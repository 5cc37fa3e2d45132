package org.tenfold.benchmark.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tenfold.training.TrainingSpec;

/**
 * The classes that train, by a digest: two versions of Tenfold that have the same one train alike.
 * What only draws pages changes nothing in it.
 */
@Component
class TrainingCode {
  private static final String FOLDER = "org/tenfold/training/";

  private final Supplier<String> hash = SingletonSupplier.of(TrainingCode::count);

  /** SHA-256 over names and bytes, in hexadecimal; counted once. */
  String hash() {
    return hash.get();
  }

  private static String count() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      SortedMap<String, Resource> classes = classes();
      if (classes.isEmpty()) {
        throw new IllegalStateException("the classes that train cannot be listed");
      }
      for (var one : classes.entrySet()) {
        digest.update(one.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(one.getValue().getContentAsByteArray());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Of the place alone that our own classes come from. */
  private static SortedMap<String, Resource> classes() throws IOException {
    ClassLoader loader = TrainingCode.class.getClassLoader();
    URL known = loader.getResource(TrainingSpec.class.getName().replace('.', '/') + ".class");
    String address = String.valueOf(known);
    String place = address.substring(0, address.indexOf(FOLDER));
    TreeMap<String, Resource> classes = new TreeMap<>();
    for (Resource one :
        new PathMatchingResourcePatternResolver(loader)
            .getResources("classpath*:" + FOLDER + "**/*.class")) {
      String url = one.getURL().toString();
      if (url.startsWith(place)) {
        classes.put(url.substring(place.length()), one);
      }
    }
    return classes;
  }
}
