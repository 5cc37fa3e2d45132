package org.tenfold;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The direction of the house: each room may know the rooms before it, never one after it
 * (docs/architecture.md).
 */
class ArchitectureTest {
  private static final JavaClasses TENFOLD =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tenfold");

  /** The street of one clip, first to last. */
  private static final List<String> ROOMS =
      List.of(
          "database",
          "worker",
          "language",
          "emotion",
          "statistics",
          "truth",
          "table",
          "account",
          "job",
          "project",
          "media",
          "face",
          "movie",
          "clip",
          "annotation",
          "admission",
          "reward",
          "intake",
          "agreement",
          "release",
          "training",
          "benchmark",
          "demo");

  @Test
  void noRoomKnowsARoomAfterIt() {
    for (int i = 0; i < ROOMS.size() - 1; i++) {
      String[] later =
          ROOMS.subList(i + 1, ROOMS.size()).stream()
              .map(room -> "org.tenfold." + room + "..")
              .toArray(String[]::new);
      String room = "org.tenfold." + ROOMS.get(i) + "..";
      noClasses()
          .that()
          .resideInAPackage(room)
          .and()
          .resideOutsideOfPackage("..ui..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(later))
          .because("the data flows one way, and " + ROOMS.get(i) + " stands before them")
          .check(TENFOLD);
    }
  }

  @Test
  void rulesKnowNothingOfPages() {
    String[] rooms =
        ROOMS.stream().map(room -> "org.tenfold." + room + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(rooms)
        .and()
        .resideOutsideOfPackage("..ui..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("..ui..", "org.tenfold.web..", "org.tenfold.home..", "com.vaadin.."))
        .check(TENFOLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"emotion", "statistics", "truth", "table", "worker", "face", "training", "cli"})
  void theseRoomsArePure(String room) {
    noClasses()
        .that()
        .resideInAPackage("org.tenfold." + room + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql.."))
        .because("pure functions and commands start and are tested without a container")
        .check(TENFOLD);
  }

  @Test
  void onlyTheTrainingRoomKnowsItsEngines() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.training.dl4j..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.deeplearning4j..", "org.nd4j.."))
        .check(TENFOLD);
  }

  @Test
  void onlyItsOwnPackageKnowsLibtorch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.training.libtorch..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.bytedeco.pytorch..", "org.tenfold.training.libtorch.."))
        .because("a class loader of its own reads it, from jars that are not on the class path")
        .check(TENFOLD);
  }

  @Test
  void onlyTheFaceRoomKnowsOpenCv() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.face..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.bytedeco.opencv.."))
        .check(TENFOLD);
  }

  @Test
  void onlyTheMediaRoomKnowsFfmpeg() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.media..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.bytedeco.ffmpeg.."))
        .check(TENFOLD);
  }
}
