package org.tenfold.annotation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Refusal;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;

/**
 * The labelling screen: one clip, one choice, one key. The element talks to the API itself; this
 * page only brings it, and shows nothing of what others said.
 */
@Route("label")
@Menu(title = "Label", order = 30, icon = "vaadin:smiley-o")
@RolesAllowed(Role.Names.ANNOTATOR)
public class LabelView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient AnnotationService annotation;
  private final transient VoterSettings settings;
  private final transient List<OwnFigure> figures;
  private final PersonId me = CurrentUser.get().id();
  private final Span progress = new Span();
  private final Span others = new Span();

  LabelView(AnnotationService annotation, VoterSettings settings, List<OwnFigure> figures) {
    this.annotation = annotation;
    this.settings = settings;
    this.figures = figures;
    addClassName("tf-page");
    progress.setId("own-progress");
    others.setId("own-figures");
  }

  /** Who gets no clips now is led to where that can be changed, or told to wait. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Refusal refusal = annotation.refusal(me).orElse(null);
    removeAll();
    if (refusal == null) {
      showScreen();
    } else if (refusal.page().isEmpty()) {
      EmptyState none = new EmptyState(translate("label.none-now"), refusal.sentence(getLocale()));
      if (CurrentUser.get().participant()) {
        none.add(new Anchor(AccountPages.PARTICIPATION, translate("voter.over.link")));
      }
      add(header(), none);
    } else {
      event.forwardTo(refusal.page());
    }
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("label.title") + " · Tenfold";
  }

  private void showScreen() {
    show(annotation.progress(me));
    ClipVoter voter = new ClipVoter();
    voter.setSettings(settings.labelling(me, getLocale()));
    voter.addProgressListener(change -> show(new VotingProgress(change.given(), change.open())));
    add(header(), voter);
  }

  private PageHeader header() {
    Div own = new Div(progress, others);
    own.addClassName("tf-own");
    return new PageHeader(translate("label.question"), translate("label.first-impression"), own);
  }

  private void show(VotingProgress own) {
    boolean participant = CurrentUser.get().participant();
    progress.setText(
        participant
            ? translate("label.progress-of", own.given(), own.given() + own.open())
            : translate("label.progress", own.given(), own.open()));
    others.removeAll();
    if (participant) {
      return; // the other figures lead to pages of an account, which they do not have
    }
    figures.forEach(
        figure ->
            figure
                .of(me, getLocale())
                .ifPresent(now -> others.add(new Anchor(now.page(), now.words()))));
  }
}
