package org.tenfold.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tenfold.testing.OnPostgres;

@OnPostgres
class BackupPostgresTest extends BackupContract {
  /** And back. */
  @Override
  void andOn(BackupReport embedded) throws IOException {
    Map<String, String> fresh = OnPostgres.Server.newDatabase();
    DriverManagerDataSource target =
        new DriverManagerDataSource(
            fresh.get("spring.datasource.url"),
            fresh.get("spring.datasource.username"),
            fresh.get("spring.datasource.password"));

    breakOff(embedded, target);
    assertThat(bring(embedded, target).same()).isTrue();
  }
}
