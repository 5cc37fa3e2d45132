package org.tenfold.agreement.ui.annotators;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSnapshot;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.inference.TruthInferenceService;
import org.tenfold.agreement.ui.AgreementTabs;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.agreement.ui.dashboard.ConfusionCard;
import org.tenfold.label.LabelRule;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Skeleton;
import org.tenfold.web.term.Explained;

/** Annotators against each other: pairs, errors, the human ceiling, what emotions are confused. */
@Route("agreement/annotators")
@PageTitle("Between annotators · Agreement · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class AnnotatorAgreementView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient AgreementService agreement;
  private final transient LiveAgreements live;
  private final transient TruthInferenceService truth;
  private final AgreementTabs tabs = new AgreementTabs(AgreementTabs.Page.ANNOTATORS);
  private final SourceChoice choice;
  private final Div people = new Div();
  private final Div together = new Div();
  private final AnnotatorMatrixCard matrix;
  private final ErrorMatrixCard errors;
  private final CeilingCard ceiling = new CeilingCard();
  private final ConfusionCard confusion = new ConfusionCard();
  private volatile VoteSource source = VoteSource.PEOPLE;

  /** What the page shows at one time. */
  private record Page(VoteSnapshot votes, TruthInferenceService.Answer answer) {}

  AnnotatorAgreementView(
      AgreementService agreement, LiveAgreements live, TruthInferenceService truth) {
    this.agreement = agreement;
    this.live = live;
    this.truth = truth;
    VotesBehind behind =
        new VotesBehind(() -> agreement.votes(source), () -> live.now(source).clips());
    matrix = new AnnotatorMatrixCard(behind);
    errors = new ErrorMatrixCard(behind);
    choice = new SourceChoice(agreement);
    addClassName("tf-page");
    people.addClassName("tf-stack");
    people.setId("pairs");
    Paragraph definition = new Paragraph(translate("human.definition"));
    definition.addClassName("tf-note");
    together.addClassName("tf-stack");
    together.add(Explained.heading(translate("raters.ceiling")), definition, ceiling, confusion);
    add(
        new PageHeader(translate("title.between-annotators"), translate("raters.words"), choice),
        tabs,
        people,
        together,
        new Anchor("annotators", translate("raters.pace")));
    LiveBinding.keep(this, EVERY, this::read, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    source = choice.enter(event);
    tabs.keep(source);
    matrix.enter(event);
    errors.enter(event);
    ceiling.enter(event);
    confusion.enter(event);
    if (isAttached()) {
      show(read());
    }
  }

  private Page read() {
    VoteSource asked = source;
    return new Page(live.now(asked), truth.ask(asked));
  }

  private void show(Page page) {
    if (!page.votes().source().equals(source)) {
      return; // the answer to what was asked before
    }
    showPeople(page.answer());
    List<JudgedClip> clips = page.votes().clips();
    LabelRule rule = agreement.rule(source);
    boolean finished = clips.stream().map(JudgedClip::votes).anyMatch(rule::finished);
    together.setVisible(finished);
    if (finished) {
      String moment =
          choice.title() + " · " + translate("figure.as-of", Formats.time(page.votes().since()));
      ceiling.show(clips, rule, moment);
      confusion.show(clips, moment);
    } else if (people.getComponentCount() == 0) {
      people.add(nothing());
    }
  }

  private void showPeople(TruthInferenceService.Answer answer) {
    if (answer.pairs().isEmpty()) {
      people.removeAll();
      people.add(answer.working() ? coming(translate("raters.reading")) : nobody());
      return;
    }
    String moment =
        choice.title()
            + " · "
            + translate(
                "raters.votes",
                Formats.count(answer.pairs().get().votes().stream().mapToInt(v -> v).sum()));
    if (matrix.getParent().isEmpty()) {
      people.removeAll();
      people.add(matrix);
    }
    matrix.show(answer.pairs().get(), moment);
    people
        .getChildren()
        .filter(one -> one != matrix && one != errors)
        .toList()
        .forEach(people::remove);
    if (answer.truth().isPresent()) {
      people.add(errors);
      errors.show(answer.truth().get(), answer.pairs().get(), moment);
    } else {
      people.remove(errors);
      people.add(
          answer.working() ? coming(translate("raters.inferring")) : card(note(reason(answer))));
    }
  }

  private String reason(TruthInferenceService.Answer answer) {
    return answer.reason().map(why -> why.in(getLocale())).orElse("");
  }

  private EmptyState nobody() {
    return source instanceof VoteSource.Imported
        ? new EmptyState(translate("raters.counts-only"), translate("raters.counts-only-words"))
        : nothing();
  }

  private static EmptyState nothing() {
    return new EmptyState(translate("agreement.no-votes"), translate("raters.none"));
  }

  private static Paragraph note(String words) {
    Paragraph sentence = new Paragraph(words);
    sentence.addClassName("tf-note");
    return sentence;
  }

  /** As high as a table of all annotators, so that what stands below stays. */
  private static Div coming(String words) {
    return card(note(words), new Skeleton("30rem"));
  }

  private static Div card(Component... parts) {
    Div card = new Div(parts);
    card.addClassName("tf-card");
    return card;
  }
}
