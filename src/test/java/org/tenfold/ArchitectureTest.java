package org.tenfold;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Service;
import org.tenfold.testing.SharesNothing;

/** What holds inside the modules; between them {@link ModulesTest} does (docs/architecture.md). */
@SharesNothing
class ArchitectureTest {
  private static final JavaClasses TENFOLD =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tenfold");

  /** Sub-packages of one module among each other; the modules see to themselves. */
  @Test
  void partsOfAModuleStandInOneOrder() {
    slices().matching("org.tenfold.(*).(*)..").should().beFreeOfCycles().check(TENFOLD);
  }

  @Test
  void rulesKnowNothingOfPages() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..ui..", "..rest..", "org.tenfold.web..", "org.tenfold.home..")
        .and()
        .resideOutsideOfPackages("org.tenfold.account.web..", "org.tenfold.server..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("..ui..", "org.tenfold.web..", "org.tenfold.home..", "com.vaadin.."))
        .check(TENFOLD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label",
        "statistics",
        "truth",
        "table",
        "dfew",
        "document",
        "worker",
        "face",
        "training",
        "console",
        "cli"
      })
  void theseModulesArePure(String module) {
    noClasses()
        .that()
        .resideInAPackage("org.tenfold." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..")
                .and(resideOutsideOfPackage("org.springframework.modulith..")))
        .because("pure functions and commands start and are tested without a container")
        .check(TENFOLD);
  }

  @Test
  void onlyTrainingKnowsItsEngines() {
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
  void onlyFaceKnowsOpenCv() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.face..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.bytedeco.opencv.."))
        .check(TENFOLD);
  }

  @Test
  void onlyMediaKnowsFfmpeg() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.media..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.bytedeco.ffmpeg.."))
        .check(TENFOLD);
  }

  /**
   * What is wrong stands at its field, or beside its upload, by {@code Refusals}, which alone says
   * at the page's foot what is about no field. By themselves do so: what comes back from another
   * thread, warnings about what was done all the same, and faults.
   */
  @Test
  void pagesSayRefusalsByOneWay() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tenfold.web..")
        .and()
        .doNotHaveSimpleName("ImportView")
        .and()
        .doNotHaveSimpleName("SendCard")
        .should()
        .callMethodWhere(
            target(owner(name("org.tenfold.web.Notifications"))).and(target(name("problem"))))
        .check(TENFOLD);
  }

  /**
   * docs/decisions/0007. The list only grows shorter: what no longer uses SQL is taken out of it,
   * and what is new is a row and its repository, unless it is one of the kinds below.
   */
  @Test
  void sqlStandsOnlyWhereItCounts() {
    Set<String> voteLedger =
        Set.of(
            "annotation.ClipHistory",
            "annotation.OwnVotes",
            "annotation.VoteFeed",
            "annotation.VoteLedger",
            "annotation.VoteOrigins",
            "annotation.claim.Annotators",
            "annotation.control.ControlTaskStore",
            "annotation.log.FirstVersionLog",
            "annotation.log.FirstVersionVotes",
            "annotation.log.LoggedPeople",
            "annotation.log.VoteLog",
            "annotation.log.VoteLogCheck",
            "annotation.task.AnnotationTaskStore",
            "annotation.task.SlotStore",
            "persistence.Writes");
    Set<String> rewardLedger =
        Set.of(
            "reward.EarningsFigures",
            "reward.PaidVotes",
            "reward.RewardAccounts",
            "reward.RewardLedger",
            "reward.Settlement");
    Set<String> bulk =
        Set.of(
            "benchmark.run.PredictionStore",
            "intake.ImportedSetWriter",
            "intake.ImportedSets",
            "movie.scene.ShotStore",
            "release.ReleaseStore");
    Set<String> wholeProjects =
        Set.of(
            "transfer.ImportProof",
            "transfer.PeopleArrival",
            "transfer.Schema",
            "transfer.table.Catalogue",
            "transfer.table.Rows");
    Set<String> wholeServers =
        Set.of(
            "backup.database.NewDatabase",
            "backup.database.OneMoment",
            "backup.database.References");
    Set<String> figures =
        Set.of(
            "admission.Standings",
            "annotation.report.AnnotatorFigures",
            "clip.cut.ClipPrints",
            "recruitment.ParticipationFigures",
            "media.Reconciler");
    Set<String> eachRequestOrVote =
        Set.of(
            "account.OpenSessions",
            "account.token.TokenHolders",
            "admission.text.ConsentsGiven",
            "annotation.rule.TaskPolicies",
            "clip.ClipCuts");
    Set<String> ofSpringSecurity = Set.of("account.web.RememberedSignIns");

    Set<String> allowed =
        Stream.of(
                voteLedger,
                rewardLedger,
                bulk,
                wholeProjects,
                wholeServers,
                figures,
                eachRequestOrVote,
                ofSpringSecurity)
            .flatMap(Set::stream)
            .collect(toCollection(TreeSet::new));
    Set<String> found =
        TENFOLD.stream()
            .filter(type -> !type.getPackageName().equals("org.tenfold.database"))
            .filter(ArchitectureTest::usesJdbc)
            .map(type -> type.getName().substring("org.tenfold.".length()).replaceAll("\\$.*", ""))
            .collect(toCollection(TreeSet::new));
    assertThat(found).isEqualTo(allowed);
  }

  /** Calls of services that nothing brings back. */
  private static final Pattern LOSES =
      Pattern.compile(
          "(delete|remove|revoke|revokeAll|cancel|anonymise|takeMovie|takeClip|withdrawClip|replace"
              + "|close)");

  /** Who does not ask itself, and who does before it is called, or why nobody need be asked. */
  private static final Map<String, String> ASKED_ELSEWHERE =
      Map.of(
          "ClipView", "TakeDownDialog",
          "SeveralClips", "TakeDownDialog",
          "SecondFactorCard", "a code that is typed before",
          "ClipEditorView", "TakeDownDialog",
          "AnnotatorsView", "a dialog that wants a reason",
          "LeaderboardView", "BoardCard",
          "FoldsPart", "DivisionDetails",
          "ImportView", "ImportedSetsCard",
          "PasswordView", "a box that is ticked before",
          "DiscussionCard", "an answer opens it again");

  /** What cannot be taken back asks first (docs/design.md, Pages). */
  @Test
  void whatIsLostIsAskedAbout() {
    assertThat(
            TENFOLD.stream()
                .filter(type -> type.getPackageName().matches("org\\.tenfold\\..*\\bui\\b.*"))
                .filter(
                    type ->
                        type.getMethodCallsFromSelf().stream()
                            .anyMatch(
                                call ->
                                    LOSES.matcher(call.getName()).matches()
                                        && call.getTargetOwner().isAnnotatedWith(Service.class)))
                .filter(
                    type ->
                        type.getDirectDependenciesFromSelf().stream()
                            .noneMatch(
                                one ->
                                    one.getTargetClass()
                                        .getFullName()
                                        .equals("org.tenfold.web.Question")))
                .map(JavaClass::getSimpleName)
                .filter(name -> !ASKED_ELSEWHERE.containsKey(name)))
        .isEmpty();
  }

  /** A stream of rows keeps its connection until it is closed. */
  @Test
  void rowsAreReadAsLists() {
    assertThat(
            TENFOLD.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(
                    call ->
                        call.getTargetOwner()
                            .getName()
                            .startsWith("org.springframework.jdbc.core.simple.JdbcClient"))
                .filter(call -> call.getName().equals("stream"))
                .map(call -> call.getOriginOwner().getName()))
        .isEmpty();
  }

  private static boolean usesJdbc(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getPackageName())
        .anyMatch(name -> name.startsWith("org.springframework.jdbc.core"));
  }
}
