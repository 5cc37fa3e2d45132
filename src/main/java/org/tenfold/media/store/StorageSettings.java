package org.tenfold.media.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where videos and clips are kept: {@code tenfold.storage.*}.
 *
 * @param kind {@code local}, the data folder, or {@code s3}
 * @param cache how much of an object store this machine keeps at hand; one video more than this is
 *     kept while it is in use
 */
@ConfigurationProperties("tenfold.storage")
record StorageSettings(
    @DefaultValue("local") Kind kind, @DefaultValue("20GB") DataSize cache, @DefaultValue S3 s3) {

  enum Kind {
    LOCAL,
    S3
  }

  /**
   * @param endpoint of the store; empty for Amazon's own
   * @param pathStyle bucket in the path instead of the host name, as most stores but Amazon's want
   * @param accessKey empty: from the environment, as the AWS SDK looks for it
   * @param prefix of the objects' names
   */
  record S3(
      @DefaultValue("") String bucket,
      @DefaultValue("") String endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("true") boolean pathStyle,
      @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey,
      @DefaultValue("media/") String prefix) {

    @Override
    public String toString() {
      return "S3[" + bucket + " at " + endpoint + "]"; // never the secret
    }
  }
}
