package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Panel;
import org.tenfold.agreement.VoteSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.intake.ImportedSets;
import org.tenfold.media.Library;
import org.tenfold.project.Project;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.ImportedReleases;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.FoldsPart;
import org.tenfold.release.ui.folds.RecipeChoice;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;
import org.tenfold.web.term.Explained;

/** Asks what shall be frozen, and how. */
class FreezeCard extends Div {
  private final transient ReleaseService releases;
  private final transient ImportedReleases imports;
  private final transient List<ImportedSet> sets;
  private final transient Runnable frozen;
  private final transient Refusals refusals = new Refusals();
  private final TextField name = new TextField(translate("release.name"));
  private final Select<VoteSource> votes = new Select<>();
  private final Select<String> clipList = new Select<>();
  private final Select<Alignment> alignment = new Select<>();
  private final RecipeFields recipe = new RecipeFields();
  private final transient RecipeChoice division;

  FreezeCard(
      ReleaseService releases,
      ImportedReleases imports,
      ImportedSets imported,
      Project project,
      Library library,
      Runnable frozen) {
    this.releases = releases;
    this.imports = imports;
    this.frozen = frozen;
    sets = imported.list(project.id());
    List<String> lists = FoldsPart.lists(library);
    division = new RecipeChoice(lists, refusals);
    name.setPlaceholder(translate("release.for-instance"));
    name.setId("release-name");
    refusals.at(name, "release.name-length", "release.name-taken");
    votes.setLabel(translate("release.votes-of"));
    votes.setId("release-votes");
    votes.setItems(sources(project));
    votes.setItemLabelGenerator(this::title);
    votes.setValue(project.demo() ? VoteSource.SIMULATION : VoteSource.PEOPLE);
    votes.setVisible(project.demo() || !sets.isEmpty());
    votes.addValueChangeListener(chosen -> show(chosen.getValue(), lists));
    clipList.setLabel(translate("release.clip-list"));
    clipList.setId("release-clip-list");
    clipList.setItems(lists);
    clipList.setEmptySelectionAllowed(true);
    clipList.setTooltipText(translate("release.clip-list-words"));
    refusals.at(votes, "release.no-set");
    alignment.setLabel(translate("release.pictures"));
    alignment.setItems(Alignment.values());
    alignment.setItemLabelGenerator(ReleasePictures::title);
    alignment.setValue(Alignment.FACES);
    Button freeze = new Button(translate("release.freeze"), click -> freeze());
    freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div row = new Div(name, votes, clipList, alignment);
    row.add(division.fields());
    row.add(freeze);
    row.addClassNames("tf-actions", "tf-baseline");
    show(votes.getValue(), lists);
    Paragraph words =
        Explained.in(
            new Paragraph(),
            translate("release.taken", project.rule().votes(), project.rule().threshold())
                + " "
                + translate("release.rule"));
    words.addClassName("tf-note");
    add(new H2(translate("release.freeze-title")), words, row, recipe);
    addClassName("tf-card");
  }

  private List<VoteSource> sources(Project project) {
    List<VoteSource> all = new ArrayList<>(List.of(VoteSource.PEOPLE));
    if (project.demo()) {
      all.add(VoteSource.SIMULATION);
    }
    sets.forEach(set -> all.add(new VoteSource.Imported(set.id())));
    return all;
  }

  private String title(VoteSource source) {
    return switch (source) {
      case VoteSource.OfPanel ours -> translate("panel." + ours.panel());
      case VoteSource.Imported(ImportedSetId id) ->
          sets.stream()
              .filter(set -> set.id().equals(id))
              .map(set -> translate("release.imported-source", set.name()))
              .findFirst()
              .orElse("");
    };
  }

  /** An imported set has no clips to make pictures of. */
  private void show(VoteSource source, List<String> lists) {
    boolean imported = source instanceof VoteSource.Imported;
    alignment.setVisible(!imported);
    recipe.setVisible(!imported);
    clipList.setVisible(imported && !lists.isEmpty());
    division.withPictures(!imported);
  }

  private void freeze() {
    refusals.tell(
        () -> {
          Release release = frozen();
          name.clear();
          Notifications.done(translate("release.frozen", release.name(), release.labelled()));
          frozen.run();
        });
  }

  private Release frozen() {
    DivisionWish wish = division.wish();
    return switch (votes.getValue()) {
      case VoteSource.Imported(ImportedSetId set) ->
          imports.freeze(
              name.getValue(),
              set,
              wish,
              Optional.ofNullable(clipList.getValue()).filter(list -> !list.isEmpty()),
              CurrentUser.get().id());
      case VoteSource.OfPanel(Panel panel) -> frozen(panel, wish);
    };
  }

  private Release frozen(Panel panel, DivisionWish wish) {
    if (division.fixed()) {
      return releases.freezeFixed(
          name.getValue(),
          panel,
          wish.list().orElseThrow(() -> new InvalidInput("release.division-list")),
          recipe.with(alignment.getValue()),
          CurrentUser.get().id());
    }
    return releases.freeze(
        name.getValue(), panel, wish, recipe.with(alignment.getValue()), CurrentUser.get().id());
  }
}
