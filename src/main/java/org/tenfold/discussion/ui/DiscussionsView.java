package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tenfold.account.Role;
import org.tenfold.discussion.Discussion;
import org.tenfold.discussion.DiscussionService;
import org.tenfold.discussion.Discussions;
import org.tenfold.web.EmptyState;
import org.tenfold.web.PageHeader;

/** What annotators ask and say about clips, before those who can answer. */
@Route("discussions")
@Menu(title = "Discussions", order = 41, icon = "vaadin:comments-o")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class DiscussionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int MOST = 100;

  private final transient Discussions discussions;
  private final transient DiscussionService service;
  private final transient DiscussionNames names;
  private final Select<Discussion.State> which = new Select<>();
  private final Div list = new Div();

  DiscussionsView(Discussions discussions, DiscussionService service, DiscussionNames names) {
    this.discussions = discussions;
    this.service = service;
    this.names = names;
    addClassName("tf-page");
    which.setId("which-discussions");
    which.setLabel(translate("discussions.which"));
    which.setItems(Discussion.State.values());
    which.setItemLabelGenerator(state -> translate("discussion.state." + state));
    which.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            DiscussionsView.class,
                            QueryParameters.of("state", change.getValue().name())));
          }
        });
    list.addClassName("tf-stack");
    list.setId("discussions");
    add(
        new PageHeader(translate("discussions.title"), translate("discussions.words"), which),
        list);
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("discussions.title") + " · Tenfold";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String wanted = event.getLocation().getQueryParameters().getSingleParameter("state").orElse("");
    which.setValue(
        Arrays.stream(Discussion.State.values())
            .filter(state -> state.name().equals(wanted))
            .findFirst()
            .orElse(Discussion.State.OPEN));
    refresh();
  }

  private void refresh() {
    list.removeAll();
    List<Discussion> shown = discussions.in(Set.of(which.getValue()), MOST);
    if (shown.isEmpty()) {
      list.add(
          new EmptyState(
              translate("discussions.none." + which.getValue()),
              translate("discussions.none-words")));
    }
    for (Discussion discussion : shown) {
      list.add(
          new DiscussionCard(
              discussion, names.clip(discussion.clip()), names::of, service, this::refresh));
    }
    if (shown.size() == MOST) {
      list.add(new Paragraph(translate("discussions.most", MOST)));
    }
  }
}
