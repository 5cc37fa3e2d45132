package org.tenfold.media;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MediaConfiguration {
  @Bean
  DataFolder dataFolder(@Value("${tenfold.data}") Path root) {
    return new DataFolder(root);
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
