package org.tenfold.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.invitation.InvitationService;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionRule;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.external.ClipImports;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.NewMovie;
import org.tenfold.movie.upload.MovieUploads;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;
import org.tenfold.project.setting.SettingVersion;
import org.tenfold.release.ReleaseService;
import org.tenfold.reward.RareBasis;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.testing.ServerTest;

/** Settings have versions, can be those of another project, and rest in an archived one. */
abstract class SettingsContract extends ServerTest {
  private static final AnnotationRule PATIENT =
      new AnnotationRule(
          0.5,
          AnnotationRule.DEFAULT.undo(),
          AnnotationRule.DEFAULT.lease(),
          4,
          0,
          0,
          AnnotationRule.DEFAULT.repeatAfter(),
          AnnotationRule.DEFAULT.breakAfter());
  private static final AdmissionRule TESTED = new AdmissionRule(true, null, false, 0.8, 3);

  @Autowired private Projects projects;
  @Autowired private SettingsCopies copies;
  @Autowired private SettingHistory history;
  @Autowired private SoundRule sound;
  @Autowired private AnnotationRules annotation;
  @Autowired private AdmissionAdministration admission;
  @Autowired private RewardRules rewards;
  @Autowired private AccountService accounts;
  @Autowired private InvitationService invitations;
  @Autowired private AnnotationService labelling;
  @Autowired private ClipService clips;
  @Autowired private ClipImports imports;
  @Autowired private MovieUploads uploads;
  @Autowired private ReleaseService releases;

  private Project here;
  private PersonId admin;

  @BeforeEach
  void settingsOfAnotherProject() {
    given.forgetClips();
    here = given.aProject();
    admin = given.a(Role.ADMIN);
  }

  @AfterEach
  void oneProjectAgain() {
    SecurityContextHolder.clearContext();
    given.forgetOtherProjects();
  }

  @Test
  void aRuleThatIsChangedInPlaceLeavesItsVersions() {
    Project fresh = another("fresh", LabelSet.DFEW, Optional.empty());
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(accounts.signedIn(admin), null, "ROLE_ADMIN"));
    ProjectScope.run(
        fresh.id(),
        () -> {
          annotation.change(fresh.id(), PATIENT, 0);
          annotation.change(fresh.id(), PATIENT, 1);
          annotation.change(fresh.id(), AnnotationRule.DEFAULT, 1);

          assertThat(annotation.versions(fresh.id()))
              .extracting(SettingVersion::version)
              .containsExactly(2, 1, 0);
          SettingVersion first = annotation.versions(fresh.id()).get(1);
          assertThat(first.values()).containsEntry("seen", "50").containsEntry("skips", "4");
          assertThat(first.setBy()).isEqualTo(given.nameOf(admin));
          assertThat(first.setAt()).isNotNull();
          assertThat(annotation.versions(fresh.id()).getLast().setAt()).isNull();
        });
  }

  @Test
  void nameAndSoundLeaveTheirVersions() {
    Project fresh = another("fresh", LabelSet.DFEW, Optional.empty());
    ProjectScope.run(
        fresh.id(),
        () -> {
          projects.rename(fresh.id(), " Renamed ");
          projects.rename(fresh.id(), "Renamed");
          sound.change(fresh.id(), true);

          assertThat(history.all(fresh.id(), SettingKind.NAME))
              .extracting(one -> one.values().get(Projects.NAME))
              .containsExactly("Renamed", fresh.name());
          assertThat(history.all(fresh.id(), SettingKind.SOUND)).hasSize(2);
        });
    assertThat(history.all(here.id(), SettingKind.NAME))
        .noneMatch(one -> one.values().containsValue("Renamed"));
  }

  @Test
  void aProjectBeginsWithAllSettingsOfAnother() {
    Project model = model();

    Project fresh = another("fresh", LabelSet.DFEW, Optional.of(model));

    assertThat(projects.find(fresh.id()).orElseThrow().collection()).isEqualTo(CollectionRule.DEMO);
    assertThat(annotation.of(fresh.id())).isEqualTo(PATIENT);
    assertThat(sound.keepsSound(fresh.id())).isTrue();
    RewardRule pay = rewards.current(fresh.id());
    assertThat(pay.version()).isOne();
    assertThat(pay.perVote()).isEqualByComparingTo("0.05");
    assertThat(pay.rare()).containsExactly(DfewLabel.SURPRISE);
    ProjectScope.run(
        fresh.id(),
        () -> {
          assertThat(admission.rule()).isEqualTo(TESTED);
          assertThat(admission.versions(TextKind.CONSENT))
              .singleElement()
              .satisfies(
                  one -> {
                    assertThat(one.text().version()).isOne();
                    assertThat(one.text().markdown()).isEqualTo("Second text");
                  });
        });
    ProjectScope.run(here.id(), () -> assertThat(admission.rule()).isNotEqualTo(TESTED));
  }

  @Test
  void rareLabelsOfAnotherSetAreThoseThatItCallsSo() {
    Project fresh = another("fresh", LabelSet.MAFW, Optional.of(model()));

    assertThat(rewards.current(fresh.id()).perVote()).isEqualByComparingTo("0.05");
    assertThat(rewards.current(fresh.id()).rare()).isEqualTo(Set.copyOf(LabelSet.MAFW.rare()));
  }

  @Test
  void settingsAreCopiedUntilThereAreClips() {
    Project model = model();
    Project fresh = another("fresh", LabelSet.DFEW, Optional.empty());
    copies.copy(model.id(), fresh.id(), admin);
    copies.copy(model.id(), fresh.id(), admin);
    assertThat(annotation.of(fresh.id())).isEqualTo(PATIENT);
    assertThat(rewards.current(fresh.id()).version()).isOne();
    ProjectScope.run(fresh.id(), () -> assertThat(admission.versions(TextKind.CONSENT)).hasSize(1));

    ProjectScope.run(
        here.id(),
        () -> {
          PersonId collector = given.a(Role.COLLECTOR);
          given.aCutClip(given.aMovie(collector), collector);
        });

    assertThatThrownBy(() -> copies.copy(model.id(), here.id(), admin))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("has clips already");
  }

  @Test
  void nothingIsAddedToAnArchivedProject() {
    Project old = another("old", LabelSet.DFEW, Optional.empty());
    ProjectScope.run(
        old.id(),
        () -> {
          PersonId annotator = given.a(Role.ANNOTATOR);
          PersonId collector = given.a(Role.COLLECTOR);
          MovieId movie = given.aMovie(collector);
          projects.archive(old.id(), true);

          assertThatThrownBy(() -> labelling.next(annotator))
              .isInstanceOf(NotAdmittedException.class);
          assertThat(labelling.refusal(annotator).orElseThrow().code()).isEqualTo("archived");
          refused(
              () ->
                  clips.propose(
                      new ClipProposal(movie, 0, 1_000_000, DfewLabel.HAPPY, ClipTags.NONE),
                      collector));
          refused(() -> imports.request("list.csv", false, admin));
          refused(() -> uploads.begin(new NewMovie("T", "", "t.mp4"), "f", 1000, collector));
          refused(() -> uploads.takeFromLibrary("t.mp4", collector));
          refused(() -> releases.freeze("R", Panel.HUMAN, 2, Alignment.FACES, admin));

          projects.archive(old.id(), false);
          assertThat(labelling.next(annotator)).isEmpty();
        });
  }

  @Test
  void anInvitationToAnotherProjectIsTakenFromWhereverOneIs() {
    Project fresh = another("fresh", LabelSet.DFEW, Optional.empty());
    String token =
        ProjectScope.get(fresh.id(), () -> invitations.invite(Set.of(Role.CURATOR), "", admin))
            .link()
            .substring("join/".length());
    PersonId person = ProjectScope.get(here.id(), () -> given.a(Role.ANNOTATOR));

    ProjectScope.run(here.id(), () -> invitations.accept(token, person));

    Person joined = accounts.person(person);
    assertThat(joined.roles(fresh.id().value())).containsExactly(Role.CURATOR);
    assertThat(joined.roles(here.id().value())).containsExactly(Role.ANNOTATOR);
    assertThat(ProjectScope.get(here.id(), () -> invitations.offer(token))).isEmpty();
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish) {
    assertThatThrownBy(wish)
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("This project is archived");
  }

  private Project another(String key, LabelSet labels, Optional<Project> like) {
    return projects.create(new ProjectKey(key), "Project " + key, "SET", labels, like, admin);
  }

  /** A project with other settings than the usual. */
  private Project model() {
    Project model = another("model", LabelSet.DFEW, Optional.empty());
    ProjectScope.run(
        model.id(),
        () -> {
          given.collect(model, CollectionRule.DEMO);
          sound.change(model.id(), true);
          annotation.change(model.id(), PATIENT, 0);
          admission.change(TESTED, 0);
          admission.save(TextKind.CONSENT, "First text", admin);
          admission.save(TextKind.CONSENT, "Second text", admin);
          rewards.change(model.id(), pay(DfewLabel.SURPRISE), 0, admin);
        });
    return projects.find(model.id()).orElseThrow();
  }

  private static RewardRule pay(Label rare) {
    return new RewardRule(
        0,
        Instant.EPOCH,
        "EUR",
        new BigDecimal("0.05"),
        BigDecimal.ONE,
        BigDecimal.ONE,
        Set.of(rare),
        RareBasis.CONFIRMED);
  }
}
