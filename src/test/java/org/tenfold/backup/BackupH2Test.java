package org.tenfold.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.tenfold.backup.request.RunningServer;
import org.tenfold.media.DataFolder;

class BackupH2Test extends BackupContract {
  @Autowired private DataFolder data;

  @Value("${spring.datasource.url}")
  private String url;

  @Test
  void aCommandAsksTheRunningServer() throws Exception {
    List<String> lines = new ArrayList<>();

    int exit =
        RunningServer.of(data, url)
            .orElseThrow()
            .ask(new BackupWish(folder.resolve("asked"), 0, true), lines::add);

    assertThat(exit).isLessThan(2);
    assertThat(lines).first().isEqualTo("the running server writes the backup");
    assertThat(lines).anyMatch(line -> line.contains("rows of"));
  }
}
