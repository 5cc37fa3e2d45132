package org.tenfold.inbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.error.Message;
import org.tenfold.inbox.News;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.inbox.Notices;
import org.tenfold.testing.PageTest;
import org.tenfold.web.EmptyState;

class InboxViewTest extends PageTest {
  @Autowired private Notices notices;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void nothingIsLeft() {
    jdbc.sql("delete from notice").update();
  }

  @Test
  void whatIsReadLeavesTheListAndTheBell() {
    PersonId collector = given.a(Role.COLLECTOR);
    transaction.executeWithoutResult(status -> tell(collector, 7, 8, 9));
    BrowserlessUIContext window = windowOf(collector);

    window.navigate(InboxView.class);
    assertThat(bell(window)).isEqualTo("Inbox, 3 unread");
    window.test(window.find(Button.class).withText("Mark as read").all().getFirst()).click();
    assertThat(window.find(NoticeLine.class).all()).hasSize(2);
    assertThat(bell(window)).isEqualTo("Inbox, 2 unread");
    window.test(window.find(Button.class).withText("Mark all as read").single()).click();

    assertThat(window.find(NoticeLine.class).all()).isEmpty();
    assertThat(window.find(EmptyState.class).all()).hasSize(1);
    assertThat(bell(window)).isEqualTo("Inbox, nothing unread");
  }

  private void tell(PersonId person, int... clips) {
    for (int clip : clips) {
      notices.tell(
          given.firstProject().value(),
          NoticeKind.CLIP_REJECTED,
          List.of(person),
          new News(
              String.valueOf(clip),
              Message.of("inbox.clip-rejected", clip, Message.text("dark")),
              "movies"));
    }
  }

  private static String bell(BrowserlessUIContext window) {
    return window
        .find(Anchor.class)
        .withId("bell")
        .single()
        .getElement()
        .getAttribute("aria-label");
  }
}
