package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;
import org.tenfold.database.FreeSpace;
import org.tenfold.media.DataFolder;

/** What H2, PostgreSQL's driver and the system really say, and what people read. */
class StartFailureTest {
  private static final String POSTGRES = "jdbc:postgresql://localhost:1/tenfold?password=secret";

  @TempDir Path folder;

  @Test
  void anotherServerOnTheFolder() throws Exception {
    try (Connection first = h2("")) {
      assertThat(said(catchThrowable(() -> h2(";IFEXISTS=TRUE;OPEN_NEW=TRUE"))))
          .isEqualTo(
              "another Tenfold runs on the data folder "
                  + folder
                  + ". Stop it first, or name another folder: --tenfold.data=DIR");
      assertThat(first.isClosed()).isFalse();
    }
  }

  @Test
  void aDatabaseFileOfRandomBytes() throws Exception {
    byte[] noise = new byte[40_000];
    new Random(7).nextBytes(noise);
    Files.write(folder.resolve("tenfold.mv.db"), noise);

    assertThat(said(catchThrowable(() -> h2("")))).contains("tenfold.mv.db is damaged", "backup");
  }

  @Test
  void aFolderThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(
            new StartFailure(file.toString(), "jdbc:h2:file:")
                .sentence(
                    catchThrowable(
                        () -> DriverManager.getConnection("jdbc:h2:file:" + file + "/tenfold"))))
        .hasValueSatisfying(words -> assertThat(words).contains("cannot be written"));
    assertThat(
            new StartFailure(file.toString(), "")
                .sentence(catchThrowable(() -> new DataFolder(file).work())))
        .hasValueSatisfying(words -> assertThat(words).contains(file + " cannot be written"));
  }

  @Test
  void postgresThatIsNotThereOrDoesNotLetUsIn() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String url = POSTGRES.replace(":1/", ":" + free + "/");

    assertThat(
            new StartFailure("", url)
                .sentence(catchThrowable(() -> DriverManager.getConnection(url, "a", "b"))))
        .contains(
            "PostgreSQL does not answer at localhost:"
                + free
                + "/tenfold. Start it, or correct DB_URL.");
    assertThat(postgres("28P01"))
        .contains("refuses the user or the password. Correct DB_USER and DB_PASSWORD.")
        .doesNotContain("secret");
    assertThat(postgres("3D000")).contains("PostgreSQL has no database localhost:1/tenfold.");
    assertThat(postgres("57P03")).contains("is just starting or ending. Try again");
    assertThat(postgres("53300")).contains("has no connection left");
  }

  @Test
  void aDiskWithLessThanTheReserve() {
    FreeSpace.Room full = new FreeSpace.Room(10L << 20, 100L << 30);
    FreeSpace.Room little = new FreeSpace.Room(70L << 20, 100L << 30);

    assertThat(said(catchThrowable(() -> RoomAtStart.check(full, folder, DataSize.ofGigabytes(1)))))
        .isEqualTo(
            "only 10 MB are free on the disk of the data folder "
                + folder
                + ", and 64 MB are kept in reserve. Make room on it, then start again");
    assertThat(catchThrowable(() -> RoomAtStart.check(little, folder, DataSize.ofGigabytes(1))))
        .isNull();
  }

  @Test
  void aDatabaseThatWasRestoredByHalf() throws Exception {
    try (Connection open = h2("")) {
      open.createStatement()
          .execute("create schema \"tenfold_restore\""); // as backup/database marks it
      Flyway flyway =
          Flyway.configure()
              .dataSource(new SingleConnectionDataSource(open, true))
              .locations("classpath:db/none")
              .callbacks(new LostDatabase(new DataFolder(folder)))
              .load();

      assertThat(said(catchThrowable(flyway::migrate))).contains("Run \"restore\" again");
    }
  }

  @Test
  void aDiskThatFillsMeanwhile() {
    IOException written = new IOException("No space left on device");
    SQLException closed = new SQLException("The database has been closed", "90098", 90098, written);
    assertThat(said(closed)).isEqualTo("no space is left for " + folder + ".");
    assertThat(
            new StartFailure("", POSTGRES)
                .sentence(new SQLException("could not extend file", "53100")))
        .contains(
            "the disk of PostgreSQL at localhost:1/tenfold is full. Make room on it, then try again.");
  }

  @Test
  void aFolderOfAnotherAccount() {
    String me = System.getProperty("user.name");
    System.setProperty("user.name", "somebody");
    try {
      assertThat(said(new AccessDeniedException(folder + "/tenfold.mv.db")))
          .contains("it belongs to " + me + ", and Tenfold runs as somebody");
    } finally {
      System.setProperty("user.name", me);
    }
  }

  @Test
  void inChineseToo() {
    assertThat(
            new StartFailure("", "")
                .said(new PortInUseException(8080))
                .map(words -> words.in(Locale.SIMPLIFIED_CHINESE)))
        .hasValueSatisfying(words -> assertThat(words).startsWith("端口 8080 已被占用"));
  }

  @Test
  void aPortInUse() {
    assertThat(said(new IllegalStateException(new PortInUseException(8080))))
        .isEqualTo(
            "port 8080 is in use. Stop the program that has it, or choose another one:"
                + " --server.port=N");
  }

  @Test
  void whatLiesInTenfoldItselfKeepsItsTrace() {
    StartFailure failure = new StartFailure(folder.toString(), "jdbc:h2:file:");

    assertThat(failure.sentence(new IllegalStateException("a bug"))).isEmpty();
    assertThat(failure.sentence(new UncheckedIOException(new IOException("a bug")))).isEmpty();
    assertThat(failure.words(new IllegalStateException("out", new RuntimeException("in"))))
        .isEqualTo("in");
  }

  private static String postgres(String state) {
    return new StartFailure("", POSTGRES)
        .sentence(new IllegalStateException(new SQLException("no", state)))
        .orElseThrow();
  }

  private String said(Throwable failure) {
    return new StartFailure(folder.toString(), "jdbc:h2:file:" + folder)
        .sentence(new IllegalStateException("wrapped", failure))
        .orElseThrow(() -> new AssertionError(failure));
  }

  private Connection h2(String more) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder + "/tenfold" + more);
  }
}
