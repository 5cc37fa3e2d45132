package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.testing.PageTest;

/** Where somebody sees what a rule refuses. */
class RefusalsTest extends PageTest {
  private final TextField name = new TextField("Name");
  private final IntegerField year = new IntegerField("Year");
  private final Refusals refusals =
      new Refusals().at(name, "account.name-taken", "movie.the-title").at(year);

  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    window = windowOf(given.a(Role.CURATOR));
    window.getUI().setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void whatIsAboutAFieldStandsThereInTheReadersLanguage() {
    assertThat(refusals.tell(refusing("account.name-taken", "mia"))).isFalse();

    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).isEqualTo("用户名“mia”已被使用：请另选一个。");
    assertThat(refusals.atField()).isTrue();
    assertThat(notices(window)).isEmpty();
  }

  @Test
  void aFieldIsKnownByAMessageAmongTheArgumentsOrByItsLabel() {
    refusals.tell(refusing("benchmark.fill-in", Message.of("movie.the-title")));
    assertThat(name.isInvalid()).isTrue();

    refusals.tell(refusing("annotation.fill-in", "Year"));

    assertThat(name.isInvalid()).isFalse();
    assertThat(year.isInvalid()).isTrue();
  }

  @Test
  void whatIsAboutNoFieldStandsAtThePagesFoot() {
    assertThat(refusals.tell(refusing("account.no-person"))).isFalse();
    assertThat(Refusals.told(refusing("account.no-role"))).isFalse();

    assertThat(refusals.atField()).isFalse();
    assertThat(name.isInvalid()).isFalse();
    assertThat(notices(window)).hasSize(2);
  }

  @Test
  void aFieldIsNoLongerMarkedOnceAllIsWell() {
    refusals.tell(refusing("account.name-taken", "mia"));

    assertThat(refusals.tell(() -> {})).isTrue();

    assertThat(name.isInvalid()).isFalse();
  }

  @Test
  void whatIsNoNumberIsRefusedBeforeItCountsAsNothing() {
    write("two thousand");

    assertThat(refusals.tell(() -> fail("a form without a number was taken"))).isFalse();

    assertThat(year.isInvalid()).isTrue();
    assertThat(year.getErrorMessage()).startsWith("这不是数字");
  }

  @Test
  void whatIsMendedIsNoLongerMarkedAndNothingElseIs() {
    refusals.tell(refusing("account.name-taken", "mia"));
    year.setValue(2026);
    assertThat(name.isInvalid()).isTrue();

    name.setValue("Mia");

    assertThat(name.isInvalid()).isFalse();
    assertThat(refusals.atField()).isFalse();
  }

  @Test
  void anEmptyFieldIsNamedInItsPlace() {
    name.setValue("Mia");

    assertThat(refusals.tell(() -> Refusals.requireFilled(name, year))).isFalse();

    assertThat(name.isInvalid()).isFalse();
    assertThat(year.getErrorMessage()).isEqualTo("请填写“Year”。");
  }

  /** Folded away, nobody would see why nothing happened. */
  @Test
  void whatIsFoldedOpensAroundTheField() {
    NativeDetails more = new NativeDetails("More", new Div(year));
    window.getUI().add(more);

    refusals.preview(refusing("annotation.fill-in", "Year"));
    assertThat(more.isOpen()).isFalse();
    refusals.tell(refusing("annotation.fill-in", "Year"));

    assertThat(more.isOpen()).isTrue();
  }

  /** As a browser tells that it is no number. */
  private void write(String words) {
    Element field = year.getElement();
    field.setProperty("_inputElementValue", words);
    field
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(field, "unparsable-change", JacksonUtils.createObjectNode()));
  }

  private static Runnable refusing(String code, Object... arguments) {
    return () -> {
      throw new InvalidInput(code, arguments);
    };
  }
}
