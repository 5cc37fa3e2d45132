package org.tenfold.server;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.tenfold.media.store.MediaConfiguration;

/**
 * What commands need that take the database as it is: no Flyway, no entities, no jobs. No
 * component, so that the server does not find it.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@Import(MediaConfiguration.class)
@ComponentScan({"org.tenfold.backup", "org.tenfold.database"})
final class AsItIs {
  AsItIs() {}
}
