package org.tenfold.media;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MediaConfiguration {
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
  MediaStore mediaStore(DataFolder folder) {
    return new LocalMediaStore(folder.store());
  }

  @Bean
  FilmWorkshop filmWorkshop() {
    return new FilmWorkshop();
  }
}
