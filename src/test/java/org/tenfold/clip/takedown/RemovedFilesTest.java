package org.tenfold.clip.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipId;
import org.tenfold.media.store.LocalMediaStore;
import org.tenfold.testing.ServerTest;

/** A machine that did not take down what it keeps at hand. */
class RemovedFilesTest extends ServerTest {
  @Autowired private RemovedFileRows removed;
  @Autowired private TakenDownClipRows gone;
  @Autowired private Takedowns takedowns;
  @Autowired private ObjectProvider<CopiesOfClips> copies;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path atHand;

  @Test
  void anotherMachineFollowsOnItsNextLook() throws Exception {
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    ClipId clip = given.anAcceptedClip(given.aMovie(collector), collector, curator);
    LocalMediaStore itsFiles = new LocalMediaStore(atHand);
    Path file = Files.createTempFile("clip", null);
    Files.writeString(file, UUID.randomUUID().toString());
    String key = itsFiles.adopt(file);
    jdbc.sql("update clip set media_key = :key where id = :id")
        .param("key", key)
        .param("id", clip.value())
        .update();
    RemovedFiles other = new RemovedFiles(removed, gone, itsFiles, copies);
    other.look();
    assertThat(itsFiles.path(key)).exists();

    takedowns.takeClip(clip, AskedBy.PERSON, "Does not want to be seen.", curator);
    other.look();

    assertThat(itsFiles.path(key)).doesNotExist();
  }
}
