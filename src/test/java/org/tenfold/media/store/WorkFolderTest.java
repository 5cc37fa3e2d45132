package org.tenfold.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tenfold.media.DataFolder;

class WorkFolderTest {
  @TempDir private Path root;

  @Test
  void whatAKilledServerLeftIsGoneBeforeAnybodyHasTheFolder() throws Exception {
    DataFolder data = aFolderWithLeftovers();

    try (AnnotationConfigApplicationContext server = new AnnotationConfigApplicationContext()) {
      server
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource("test", java.util.Map.of("tenfold.data", root.toString())));
      server.register(MediaConfiguration.class);
      server.refresh();

      Path work = server.getBean(DataFolder.class).work();
      assertThat(work).isEqualTo(data.work());
      // but for what the new server has made since
      assertThat(work.toFile().list()).allMatch(name -> name.startsWith("worker"));
      assertThat(data.store().resolve("ab/video")).hasContent("kept");
    }
  }

  @Test
  void linksInItAreRemovedAndWhatTheyLeadToIsKept() throws Exception {
    DataFolder data = new DataFolder(root);
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("video"), "kept");
    Files.createSymbolicLink(data.work().resolve("link"), elsewhere);

    WorkFolder.open(data).close();

    assertThat(data.work()).isEmptyDirectory();
    assertThat(elsewhere.resolve("video")).hasContent("kept");
  }

  @Test
  void filesOfAnotherServerOnTheSameFolderAreLeftAloneUntilItHasDied() throws Exception {
    DataFolder data = aFolderWithLeftovers();
    Process other = anotherServer();
    try {
      WorkFolder.open(data).close();
      assertThat(data.work()).isNotEmptyDirectory();
    } finally {
      other.destroyForcibly().waitFor();
    }

    WorkFolder.open(data).close();
    assertThat(data.work()).isEmptyDirectory();
  }

  @Test
  void aFolderWhoseOwnerLivesInThisProcessIsLeftAlone() throws Exception {
    DataFolder data = new DataFolder(root);
    try (WorkFolder first = WorkFolder.open(data)) {
      Files.writeString(first.data().work().resolve("upload"), "half a video");

      WorkFolder.open(data).close();

      assertThat(data.work().resolve("upload")).exists();
    }
  }

  /** Opens the folder given as its argument, puts a file into it, and stays until it is killed. */
  static final class Other {
    private Other() {}

    public static void main(String... arguments) throws Exception {
      WorkFolder folder = WorkFolder.open(new DataFolder(Path.of(arguments[0])));
      Files.writeString(folder.data().work().resolve("upload"), "half a video");
      System.out.println("at work");
      Thread.sleep(60_000);
    }
  }

  private Process anotherServer() throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("at work");
    return process;
  }

  private DataFolder aFolderWithLeftovers() throws IOException {
    DataFolder data = new DataFolder(root);
    Path folder = Files.createDirectory(data.work().resolve("cut1"));
    Files.writeString(folder.resolve("clip.mp4"), "half a clip");
    Files.writeString(data.work().resolve("upload2"), "half a video");
    Files.createDirectories(data.store().resolve("ab"));
    Files.writeString(data.store().resolve("ab/video"), "kept");
    return data;
  }
}
