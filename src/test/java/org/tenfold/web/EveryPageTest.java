package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.clip.ClipId;
import org.tenfold.home.MainLayout;
import org.tenfold.home.NotFoundView;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.PageTest;

/** Every page as every role: who may open it, and what it tells those who judge. */
class EveryPageTest extends PageTest {
  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.ANNOTATOR));
  private static final Set<Role> CURATORS = EnumSet.of(Role.CURATOR, Role.ADMIN);
  private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);

  /** By simple name. A page that is not here fails the test: say who may open it. */
  private static final Map<String, Set<Role>> WHO =
      Map.ofEntries(
          Map.entry("HomeView", EVERYBODY),
          Map.entry("HelpView", EVERYBODY),
          Map.entry("PasswordView", EVERYBODY),
          Map.entry("AccountView", EVERYBODY),
          Map.entry("TokensView", EVERYBODY),
          Map.entry("ProjectsView", EVERYBODY),
          Map.entry("InboxView", EVERYBODY),
          Map.entry("WebhooksView", ADMINS),
          Map.entry("LabelView", EnumSet.of(Role.ANNOTATOR)),
          Map.entry("OwnVotesView", EnumSet.of(Role.ANNOTATOR)),
          Map.entry("WelcomeView", EnumSet.of(Role.ANNOTATOR)),
          Map.entry("EarningsView", EnumSet.of(Role.ANNOTATOR, Role.COLLECTOR)),
          Map.entry("MoviesView", STAFF),
          Map.entry("ClipEditorView", STAFF),
          Map.entry("WantedView", STAFF),
          Map.entry("ImportClipsView", EnumSet.of(Role.COLLECTOR, Role.ADMIN)),
          Map.entry("ClipCheckView", CURATORS),
          Map.entry("FaceReviewView", CURATORS),
          Map.entry("CollectionRulesView", CURATORS),
          Map.entry("AnnotatorsView", CURATORS),
          Map.entry("DiscussionsView", CURATORS),
          Map.entry("RecruitmentsView", CURATORS),
          Map.entry("RecruitmentView", CURATORS),
          // of those who came by a platform's link
          Map.entry("ParticipationView", EnumSet.noneOf(Role.class)),
          Map.entry("AdmissionSettingsView", CURATORS),
          Map.entry("AgreementView", CURATORS),
          Map.entry("ClipView", CURATORS),
          Map.entry("ClipsView", CURATORS),
          Map.entry("AnnotatorAgreementView", CURATORS),
          Map.entry("GalleryView", CURATORS),
          Map.entry("PlannerView", CURATORS),
          Map.entry("LabelRuleView", CURATORS),
          Map.entry("ImportView", CURATORS),
          Map.entry("ReleasesView", ADMINS),
          Map.entry("TakedownsView", CURATORS),
          Map.entry("ReleaseView", ADMINS),
          Map.entry("ReleaseClipsView", ADMINS),
          Map.entry("ReleaseDiffView", ADMINS),
          Map.entry("GoldCardView", ADMINS),
          Map.entry("BenchmarksView", ADMINS),
          Map.entry("RunView", ADMINS),
          Map.entry("NewClipsView", ADMINS),
          Map.entry("FeaturesView", ADMINS),
          Map.entry("DoubtsView", CURATORS),
          Map.entry("StudiesView", ADMINS),
          Map.entry("StudyView", ADMINS),
          Map.entry("CompareView", ADMINS),
          Map.entry("LeaderboardView", ADMINS),
          Map.entry("RewardsView", ADMINS),
          Map.entry("GeneralSettingsView", CURATORS),
          Map.entry("JudgingView", CURATORS),
          Map.entry("PaymentView", ADMINS),
          Map.entry("PersonRewardsView", ADMINS),
          Map.entry("StorageView", ADMINS),
          Map.entry("AgainstPeopleView", ADMINS),
          Map.entry("PeopleView", ADMINS),
          Map.entry("RoundsView", CURATORS),
          Map.entry("RoundResultsView", CURATORS),
          Map.entry("TakePartView", EnumSet.of(Role.ANNOTATOR)),
          Map.entry("VoteLogView", CURATORS),
          Map.entry("SystemView", ADMINS),
          Map.entry("AuditView", ADMINS));

  /** Found once: a search through all classes takes its time. */
  private static final List<Class<? extends Component>> PAGES = pages();

  /** Properties and attributes that hold words. */
  private static final List<String> SAID =
      List.of("label", "placeholder", "helperText", "errorMessage", "title", "aria-label", "alt");

  @Autowired private AnnotationService annotation;
  @Autowired private JdbcClient jdbc;

  private PersonId collector;
  private MovieId movie;
  private ClipId clip;
  private UUID run;
  private UUID release;
  private UUID study;
  private UUID recruitment;
  private UUID round;

  @BeforeEach
  void oneClip() {
    given.forgetClips();
    given.nobodyMustWatch();
    collector = given.a(Role.COLLECTOR);
    movie = given.aMovie(collector);
    clip = given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
    run = aRun(given.a(Role.ADMIN));
  }

  @Test
  void everyPageOpensForItsRolesAndForNobodyElse() {
    Map<String, Set<Role>> opened = new TreeMap<>();
    PAGES.forEach(page -> opened.put(page.getSimpleName(), EnumSet.noneOf(Role.class)));
    for (Role role : Role.values()) {
      BrowserlessUIContext window = windowOf(given.a(role));
      for (Class<? extends Component> page : PAGES) {
        if (opens(window, page)) {
          opened.get(page.getSimpleName()).add(role);
        }
      }
    }

    assertThat(opened).isEqualTo(new TreeMap<>(WHO));
  }

  /** Whatever id of another project stands in an address, the page is as if there were none. */
  @Test
  void noPageOpensAThingOfAnotherProject() {
    Project other = given.anotherProject("other", "DFEW-7", LabelSet.DFEW);
    try {
      ProjectScope.run(
          other.id(),
          () -> {
            given.collect(other, CollectionRule.DEMO);
            collector = given.a(Role.COLLECTOR);
            movie = given.aMovie(collector);
            clip = given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
            run = aRun(given.a(Role.ADMIN));
          });
      ProjectScope.run(given.firstProject(), this::openPagesOfOneThing);
    } finally {
      given.forgetClips();
      given.forgetOtherProjects();
    }
  }

  private void openPagesOfOneThing() {
    List<Class<? extends Component>> ofOneThing =
        PAGES.stream()
            .filter(
                page ->
                    HasUrlParameter.class.isAssignableFrom(page)
                        || page.getAnnotation(Route.class).value().contains(":id"))
            .toList();
    assertThat(ofOneThing).hasSizeGreaterThan(10);
    BrowserlessUIContext curator =
        windowOf(given.aPerson("curator-and-collector", Role.CURATOR, Role.COLLECTOR));
    BrowserlessUIContext admin = windowOf(given.a(Role.ADMIN));
    for (Class<? extends Component> page : ofOneThing) {
      assertThat(opens(curator, page)).as(page.getSimpleName()).isFalse();
      assertThat(opens(admin, page)).as(page.getSimpleName()).isFalse();
    }
  }

  @Test
  void noPageOfThoseWhoJudgeChangesWithWhatOthersVote() {
    // the role that sees most beside the votes, and judges
    PersonId judge = given.aPerson("judge-who-collects", Role.ANNOTATOR, Role.COLLECTOR);
    annotation.next(judge).orElseThrow();
    Map<String, String> before = words(judge);
    assertThat(before).containsKeys("LabelView", "HomeView", "ClipEditorView", "WantedView");

    IntStream.range(0, 6)
        .mapToObj(each -> given.a(Role.ANNOTATOR))
        .forEach(
            other ->
                annotation.vote(
                    annotation.next(other).orElseThrow().token(),
                    other,
                    Fixtures.aVote(DfewLabel.DISGUST)));

    assertThat(words(judge)).isEqualTo(before);
  }

  @Test
  void aPageThatIsNotThereLeavesTheFrame() {
    BrowserlessUIContext window = windowOf(given.a(Role.CURATOR));

    window.navigate("settings/nowhere", NotFoundView.class);

    assertThat(window.find(MainLayout.class).exists()).isTrue();
    assertThat(window.find(H1.class).single().getText()).isEqualTo("There is no such page");
    window.navigate("benchmarks", NotFoundView.class);
    assertThat(window.find(H1.class).single().getText())
        .as("it is there, for admins")
        .isEqualTo("This page is for another role");
  }

  @Test
  void inChineseNothingIsEnglish() {
    given.twoClipsJudgedByTen(each -> DfewLabel.FEAR);
    Set<String> left = new TreeSet<>();
    // between them they open every page
    for (Role role : Set.of(Role.ADMIN, Role.ANNOTATOR)) {
      BrowserlessUIContext window = windowOf(given.a(role));
      window.getUI().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
      window.getUI().setLocale(Locale.SIMPLIFIED_CHINESE);
      for (Class<? extends Component> page : PAGES) {
        if (opens(window, page)) {
          window.getUI().getInternals().getActiveRouterTargetsChain().stream()
              .flatMap(target -> said(target.getElement()))
              .filter(EnglishWords::leftOver)
              .filter(words -> !isEnglishOnPurpose(page, words))
              .forEach(words -> left.add(page.getSimpleName() + ": " + words));
        }
      }
    }

    assertThat(left).isEmpty();
  }

  /**
   * The English names in the editor of labels, what papers and files call themselves, and what jobs
   * of other tests failed with.
   */
  private boolean isEnglishOnPurpose(Class<?> page, String words) {
    return switch (page.getSimpleName()) {
      case "LabelRuleView" ->
          LabelSet.DFEW.classes().stream().anyMatch(one -> one.english().equals(words));
      case "LeaderboardView" -> words.contains("VoxCeleb2");
      case "SystemView" ->
          jdbc.sql("select count(*) from job where error = :words or title = :words")
                  .param("words", words)
                  .query(Integer.class)
                  .single()
              > 0;
      default -> words.contains("a hash of twelve or more");
    };
  }

  /** What people see or hear of it, as far as the server knows. */
  private static Stream<String> said(Element element) {
    if (element.isTextNode()) {
      return Stream.of(element.getText());
    }
    if (!element.isVisible() || "en".equals(element.getAttribute("lang"))) {
      return Stream.empty();
    }
    return Stream.of(
            SAID.stream().filter(element::hasProperty).map(element::getProperty),
            SAID.stream().filter(element::hasAttribute).map(element::getAttribute),
            element.getChildren().flatMap(EveryPageTest::said))
        .flatMap(words -> words);
  }

  /** What each page that this person can open says. */
  private Map<String, String> words(PersonId person) {
    Map<String, String> words = new TreeMap<>();
    BrowserlessUIContext window = windowOf(person);
    for (Class<? extends Component> page : PAGES) {
      if (opens(window, page)) {
        words.put(
            page.getSimpleName(),
            window.getUI().getInternals().getActiveRouterTargetsChain().stream()
                .map(target -> everything(target.getElement()))
                .collect(Collectors.joining("\n")));
      }
    }
    return words;
  }

  private static String everything(Element element) {
    String own =
        element.isTextNode()
            ? element.getText()
            : element
                    .getPropertyNames()
                    // holds the password of the moment and the like
                    .filter(name -> !name.equals("csrf"))
                    .sorted()
                    .map(name -> name + "=" + element.getPropertyRaw(name))
                    .collect(Collectors.joining(" "))
                + element
                    .getAttributeNames()
                    .sorted()
                    // where a file is fetched from is another address each time
                    .filter(name -> !element.getAttribute(name).startsWith("VAADIN/dynamic/"))
                    .map(name -> name + "=" + element.getAttribute(name))
                    .collect(Collectors.joining(" "));
    return own
        + element.getChildren().map(EveryPageTest::everything).collect(Collectors.joining("\n"));
  }

  /**
   * In a window that has shown other pages before, as people's have: a new one costs as much again.
   */
  private boolean opens(BrowserlessUIContext window, Class<? extends Component> page) {
    String route = page.getAnnotation(Route.class).value();
    try {
      window.navigate(
          HasUrlParameter.class.isAssignableFrom(page)
              ? route + "/" + collector.value()
              : route.replace(":id", subject(page).toString()),
          page);
      return true;
    } catch (AssertionError | RuntimeException elsewhere) {
      return window.find(page).exists();
    }
  }

  /** A recruitment, a benchmark run and a study as far as the database knows. */
  private UUID aRun(PersonId admin) {
    release = UUID.randomUUID();
    jdbc.sql(
            """
            insert into release (id, project_id, name, panel, votes_per_clip, label_threshold, folds, content_hash,
              clips, labelled, created_by)
            values (:id, :project, :name, 'HUMAN', 10, 6, 5, 'a hash of twelve or more', 0, 0, :by)
            """)
        .param("id", release)
        .param("project", given.aProject().id().value())
        .param("name", release.toString())
        .param("by", admin.value())
        .update();
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into benchmark_run (id, release_id, spec, created_by) values (:id, :release, '{}', :by)
            """)
        .param("id", id)
        .param("release", release)
        .param("by", admin.value())
        .update();
    recruitment = UUID.randomUUID();
    jdbc.sql(
            """
            insert into recruitment (id, project_id, link, name, preset, platform, participant_parameter, clips,
              places, idle_minutes, completion_code, made_by, made_at)
            values (:id, :project, :link, 'R 1', 'OWN', 'P 1', 'pid', 1, 1, 60, 'CODE', :by,
              current_timestamp)
            """)
        .param("id", recruitment)
        .param("project", given.aProject().id().value())
        .param("link", recruitment.toString())
        .param("by", admin.value())
        .update();
    round = UUID.randomUUID();
    jdbc.sql(
            """
            insert into calibration_round (id, project_id, name, state, archived, created_by, created_at)
            values (:id, :project, 'R 1', 'FIRST', false, :by, current_timestamp)
            """)
        .param("id", round)
        .param("project", given.aProject().id().value())
        .param("by", admin.value())
        .update();
    study = UUID.randomUUID();
    jdbc.sql(
            """
            insert into study (id, release_id, name, plan, created_by) values (:id, :release, 'A study', :plan, :by)
            """)
        .param("id", study)
        .param("release", release)
        .param("plan", "{\"version\": 1, \"seeds\": [1], \"configurations\": [{}]}")
        .param("by", admin.value())
        .update();
    return id;
  }

  private UUID subject(Class<?> page) {
    return switch (page.getSimpleName()) {
      case "ClipView" -> clip.value();
      case "ClipEditorView" -> movie.value();
      case "RunView", "NewClipsView", "FeaturesView", "AgainstPeopleView", "DoubtsView" -> run;
      case "StudyView" -> study;
      case "RecruitmentView" -> recruitment;
      case "RoundResultsView", "TakePartView" -> round;
      case "ReleaseView", "ReleaseClipsView", "ReleaseDiffView", "GoldCardView" -> release;
      default -> collector.value();
    };
  }

  @SuppressWarnings("unchecked")
  private static List<Class<? extends Component>> pages() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("org.tenfold").stream()
        .map(BeanDefinition::getBeanClassName)
        .<Class<? extends Component>>map(
            name -> {
              try {
                return (Class<? extends Component>) Class.forName(name);
              } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
              }
            })
        .filter(page -> !page.isAnnotationPresent(AnonymousAllowed.class))
        .toList();
  }
}
