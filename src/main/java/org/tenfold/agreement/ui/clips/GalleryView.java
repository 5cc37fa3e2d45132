package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.account.Role;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.GallerySample;
import org.tenfold.agreement.ui.AgreementTabs;
import org.tenfold.agreement.ui.SourceChoice;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;
import org.tenfold.web.list.PageQuery;

/** A few clips of each emotion, as on a data set's demo page. */
@Route("agreement/gallery")
@PageTitle("Gallery · Agreement · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class GalleryView extends Div implements BeforeEnterObserver {
  private static final int EACH = 6;
  private static final int MOST_SEED = 999_999;
  private static final String SEED = "seed";
  private static final String STRONGEST = "gallery.strongest";
  private static final String BY_LOT = "gallery.by-lot";

  private final transient AgreementService agreement;
  private final transient LiveAgreements live;
  private final transient MovieService movies;
  private final transient Projects projects;
  private final AgreementTabs tabs = new AgreementTabs(AgreementTabs.Page.GALLERY);
  private final SourceChoice choice;
  private final RadioButtonGroup<String> order = new RadioButtonGroup<>(translate("welcome.clips"));
  private final IntegerField seed = new IntegerField(translate("launch.seed"));
  private final Button again =
      new Button(translate("gallery.again"), click -> draw(seed.getValue() + 1));
  private final Div body = new Div();

  GalleryView(
      AgreementService agreement, LiveAgreements live, MovieService movies, Projects projects) {
    this.agreement = agreement;
    this.live = live;
    this.movies = movies;
    this.projects = projects;
    choice = new SourceChoice(agreement);
    addClassName("tf-page");
    order.setItems(STRONGEST, BY_LOT);
    order.setItemLabelGenerator(key -> translate(key));
    order.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            go(BY_LOT.equals(change.getValue()) ? "1" : "");
          }
        });
    seed.setMin(0);
    seed.setMax(MOST_SEED);
    seed.setWidth("7rem");
    seed.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            draw(change.getValue());
          }
        });
    Div fields = new Div(order, seed, again);
    fields.addClassName("tf-fields");
    add(
        new PageHeader(translate("agreement.gallery"), translate("gallery.words"), choice),
        tabs,
        fields,
        body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    VoteSource source = choice.enter(event);
    tabs.keep(source);
    OptionalInt drawn =
        PageQuery.value(event, SEED)
            .filter(text -> text.matches("\\d{1,6}"))
            .map(text -> OptionalInt.of(Integer.parseInt(text)))
            .orElse(OptionalInt.empty());
    order.setValue(drawn.isPresent() ? BY_LOT : STRONGEST);
    seed.setVisible(drawn.isPresent());
    again.setVisible(drawn.isPresent());
    seed.setValue(drawn.orElse(1));
    show(source, drawn);
  }

  private void show(VoteSource source, OptionalInt drawn) {
    body.removeAll();
    List<JudgedClip> clips =
        live.now(source).clips().stream().filter(clip -> clip.clip().isPresent()).toList();
    if (source instanceof VoteSource.Imported) {
      body.add(
          new EmptyState(
              translate("gallery.imported"),
              translate("gallery.imported-words"),
              new Anchor(
                  AgreementTabs.Page.CLIPS.address(source), translate("gallery.its-clips"))));
      return;
    }
    LabelRule rule = agreement.rule(source);
    List<Label> labels = agreement.labels().all();
    GallerySample sample =
        drawn.isPresent()
            ? GallerySample.random(clips, labels, rule, EACH, drawn.getAsInt())
            : GallerySample.strongest(clips, labels, rule, EACH);
    if (sample.found().values().stream().allMatch(found -> found == 0)) {
      body.add(
          new EmptyState(
              translate("figure.no-label"),
              translate("gallery.none", rule.votes(), rule.threshold())));
      return;
    }
    ClipGallery gallery = new ClipGallery();
    gallery.show(sample);
    body.add(gallery, credits(sample));
  }

  private Paragraph credits(GallerySample sample) {
    Set<String> shown =
        sample.clips().values().stream()
            .flatMap(List::stream)
            .flatMap(clip -> clip.movie().stream())
            .map(EntityRef::key)
            .collect(Collectors.toSet());
    Paragraph credits =
        new Paragraph(
            movies.movies(projects.current()).stream()
                .filter(movie -> shown.contains(movie.id().value().toString()))
                .map(GalleryView::credit)
                .collect(Collectors.joining(" · ", translate("gallery.from") + " ", "")));
    credits.addClassName("tf-credit");
    credits.setId("credits");
    return credits;
  }

  private static String credit(Movie movie) {
    return movie.credit().isEmpty() ? movie.title() : movie.title() + " (" + movie.credit() + ")";
  }

  private void draw(int number) {
    go(Integer.toString(Math.floorMod(number, MOST_SEED + 1)));
  }

  private void go(String number) {
    getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(SEED, number)));
  }
}
