package org.tenfold.media.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.media.MediaWorkerSettings;
import org.tenfold.media.OwnerOnly;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

@Configuration
@EnableConfigurationProperties({StorageSettings.class, MediaWorkerSettings.class})
public class MediaConfiguration {
  /** Before anything, the database above all, makes the folder or puts something into it. */
  @Bean
  static BeanFactoryPostProcessor closedDataFolder(Environment settings) {
    return beans -> {
      try {
        OwnerOnly.close(
            new DataFolder(Path.of(settings.getRequiredProperty("tenfold.data"))).root());
      } catch (IOException e) {
        throw new UncheckedIOException("The data folder cannot be made or looked at.", e);
      }
    };
  }

  /** H2 makes its file as open as the account's other files are. */
  @EventListener(ApplicationReadyEvent.class)
  void closeNewFiles(ApplicationReadyEvent ready) throws IOException {
    OwnerOnly.close(ready.getApplicationContext().getBean(DataFolder.class).root());
  }

  @Bean
  WorkFolder workFolder(@Value("${tenfold.data}") Path root) {
    return WorkFolder.open(new DataFolder(root));
  }

  /** Comes out of the work folder so that nobody, and no job, can have it before that is empty. */
  @Bean
  DataFolder dataFolder(WorkFolder work) {
    return work.data();
  }

  @Bean
  MediaStore mediaStore(DataFolder folder, StorageSettings settings) {
    return switch (settings.kind()) {
      case LOCAL -> new LocalMediaStore(folder.store());
      case S3 ->
          new S3MediaStore(
              client(settings.s3()),
              settings.s3().bucket(),
              settings.s3().prefix(),
              folder.cache(),
              settings.cache().toBytes());
    };
  }

  /** Also speaks to stores that know no checksums but their own. */
  static S3Client client(StorageSettings.S3 settings) {
    if (settings.bucket().isEmpty()) {
      throw new IllegalStateException(
          "tenfold.storage.kind is s3, but tenfold.storage.s3.bucket does not say where.");
    }
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    if (!settings.endpoint().isEmpty()) {
      client.endpointOverride(URI.create(settings.endpoint()));
    }
    if (!settings.accessKey().isEmpty()) {
      client.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
    }
    return client.build();
  }

  @Bean
  MediaWorker videoWorkshop(MediaWorkerSettings settings, DataFolder data) throws IOException {
    return new MediaWorker(settings, Files.createTempDirectory(data.work(), "worker"));
  }
}
