package org.tenfold.movie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.Role;
import org.tenfold.project.ProjectId;
import org.tenfold.project.SoundRule;
import org.tenfold.testing.PageTest;

class StorageViewTest extends PageTest {
  @Autowired private SoundRule rule;

  @Test
  void anAdminDecidesWhetherClipsKeepTheirSound() {
    ProjectId project = given.aProject().id();
    assertThat(rule.keepsSound(project)).isFalse();
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    window.navigate(StorageView.class);

    Checkbox keep = window.find(Checkbox.class).single();
    keep.setValue(true);

    assertThat(rule.keepsSound(project)).isTrue();
    assertThat(notices(window)).containsExactly("Clips cut from now on have sound.");
    keep.setValue(false);
    assertThat(rule.keepsSound(project)).isFalse();
  }
}
