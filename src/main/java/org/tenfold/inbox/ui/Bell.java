package org.tenfold.inbox.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.inbox.Inbox;
import org.tenfold.scope.Scope;
import org.tenfold.web.LiveBinding;

/**
 * How many notices are unread, also in the tab; it leads to them. Only the number changes, without
 * any movement.
 */
public class Bell extends Anchor {
  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final int MOST = 99;

  /** What is unread stands before the title of the tab, too, whichever page sets that. */
  private static final String IN_TAB =
      """
      this.tfUnread = $0;
      const mark = () => {
        const title = document.title.replace(/^\\(\\d+\\+?\\) /, '');
        const wanted = this.tfUnread ? `(${this.tfUnread}) ${title}` : title;
        if (document.title !== wanted) {
          document.title = wanted;
        }
      };
      if (!this.tfTitle) {
        this.tfTitle = new MutationObserver(mark);
        this.tfTitle.observe(document.head, { childList: true, subtree: true, characterData: true });
      }
      mark();
      """;

  /** Where the clips are that are to be judged. */
  private static final String LABELLING = "label";

  private final transient Inbox inbox;
  private final transient SignedInPerson me = CurrentUser.get();
  private final Span count = new Span();

  private boolean any;

  /** Nothing is asked while it is hidden. */
  private volatile boolean quiet;

  public Bell(Inbox inbox) {
    super(InboxView.PATH);
    this.inbox = inbox;
    setId("bell");
    addClassName("tf-bell");
    count.getElement().setAttribute("aria-hidden", "true");
    add(VaadinIcon.BELL_O.create(), count);
    show(0);
    LiveBinding.keep(this, EVERY, this::unread, this::show);
    addAttachListener(
        attach -> ComponentUtil.addListener(attach.getUI(), InboxRead.class, read -> look()));
  }

  /** Where it would distract: it is away, until the next page. */
  public void hide(boolean hidden) {
    boolean back = quiet && !hidden;
    quiet = hidden;
    setVisible(!hidden);
    if (back) {
      look();
    }
  }

  /** Whoever opens the page of what a notice tells of has read it, by whatever way they came. */
  public void opened(String page) {
    boolean ofOneThing = page.contains("/") || page.equals(LABELLING);
    if (any && ofOneThing) {
      Scope.project()
          .filter(project -> inbox.opened(me.id(), project, page))
          .ifPresent(project -> look());
    }
  }

  private int unread() {
    return quiet ? 0 : inbox.unread(me);
  }

  private void look() {
    show(unread());
  }

  private void show(int unread) {
    any = unread > 0;
    String shown = unread > MOST ? MOST + "+" : String.valueOf(unread);
    if (!shown.equals(count.getText())) {
      getElement().executeJs(IN_TAB, unread == 0 ? "" : shown);
    }
    count.setText(shown);
    count.setVisible(unread > 0);
    String words = unread == 0 ? translate("inbox.bell-none") : translate("inbox.bell", unread);
    getElement().setAttribute("aria-label", words);
    setTitle(words);
  }
}
