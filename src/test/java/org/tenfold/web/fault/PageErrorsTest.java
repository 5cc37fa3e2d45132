package org.tenfold.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.LogEntries;
import org.tenfold.testing.PageTest;

/** What somebody sees when a listener of a page throws, and what the log holds of it. */
class PageErrorsTest extends PageTest {
  private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

  private BrowserlessUIContext window;
  private LogEntries log;

  @BeforeEach
  void open() {
    log = LogEntries.of(FaultLog.class);
    window = windowOf(given.a(Role.CURATOR));
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void whatNobodyForesawHasANumberOnThePageAndInTheLogOnce() throws Exception {
    press(
        () -> {
          throw new IllegalStateException("movie\nERROR forged");
        });

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).doesNotContain("forged");
    Matcher number = REFERENCE.matcher(said().getFirst());
    assertThat(number.find()).isTrue();
    assertThat(log.texts())
        .hasSize(1)
        .allMatch(line -> line.contains(number.group()) && line.contains("movie\\nERROR forged"));
  }

  @Test
  void whatARuleRefusedIsSaidInItsWords() throws Exception {
    window.getUI().setLocale(Locale.SIMPLIFIED_CHINESE);
    press(
        () -> {
          throw new InvalidInput("movie.empty-file");
        });
    press(
        () -> {
          throw new InvalidInput("account.no-person");
        });

    assertThat(notices(window)).contains("此文件为空。请上传影片。");
    assertThat(notices(window)).hasSize(2);
    assertThat(log.texts()).isEmpty();
  }

  @Test
  void whoCameSecondIsToldSo() throws Exception {
    press(
        () -> {
          throw new DuplicateKeyException("primary key …");
        });

    assertThat(notices(window))
        .containsExactly(
            "Somebody else changed this at the same moment. Look at the page anew and try again.");
    assertThat(log.texts()).isEmpty();
  }

  @Test
  void whatFailsInTheBackgroundIsSaidToo() throws Exception {
    UI ui = window.getUI();
    Thread background =
        Thread.ofPlatform()
            .start(
                () -> {
                  var unused =
                      ui.access(
                          () -> {
                            throw new IllegalStateException("in the background");
                          });
                });
    background.join();
    ui.getSession().getService().runPendingAccessTasks(ui.getSession());

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).containsPattern(REFERENCE);
    assertThat(log.texts()).hasSize(1);
  }

  @Test
  void theSameAgainIsOnThePageOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      press(
          () -> {
            throw new IllegalStateException("again and again");
          });
    }

    assertThat(said()).hasSize(1);
    assertThat(log.texts()).hasSize(1);
  }

  /** As the browser's click comes in. */
  private void press(Runnable listener) throws Exception {
    UI ui = window.getUI();
    Button button = new Button("press", click -> listener.run());
    ui.add(button);
    new ServerRpcHandler()
        .handleRpc(
            ui,
            """
            {"csrfToken":"%s","syncId":%d,"clientId":%d,"rpc":[
              {"type":"event","node":%d,"event":"click","data":{}}]}\
            """
                .formatted(
                    ui.getCsrfToken(),
                    ui.getInternals().getServerSyncId(),
                    ui.getInternals().getLastProcessedClientToServerId() + 1,
                    button.getElement().getNode().getId()),
            VaadinRequest.getCurrent());
  }

  private List<String> said() {
    return window.find(Notification.class).all().stream()
        .map(notice -> notice.getElement().getTextRecursively())
        .toList();
  }
}
