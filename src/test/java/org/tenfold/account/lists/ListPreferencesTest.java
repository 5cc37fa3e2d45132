package org.tenfold.account.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonAnonymised;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.ServerTest;

class ListPreferencesTest extends ServerTest {
  private static final SavedView ANNA = new SavedView("Anna's", "q=anna&order=name-down");

  @Autowired private ListPreferences preferences;

  @Test
  void columnsAreOnesOwnInAllProjectsAndViewsInOne() {
    PersonId person = given.a(Role.CURATOR);
    PersonId other = given.a(Role.CURATOR);
    preferences.switchColumns(person, "clips", Set.of("MOVIE", "VOTES"));
    preferences.add(person, "clips", ANNA);
    preferences.add(person, "clips", new SavedView("  all \n of it ", ""));

    assertThat(preferences.switched(person, "clips")).containsExactlyInAnyOrder("MOVIE", "VOTES");
    assertThat(preferences.switched(person, "runs")).isEmpty();
    assertThat(preferences.switched(other, "clips")).isEmpty();
    assertThat(preferences.views(person, "clips"))
        .containsExactly(ANNA, new SavedView("all of it", ""));
    assertThat(preferences.views(other, "clips")).isEmpty();
    given.inAProjectOf(
        LabelSet.MAFW,
        () -> {
          assertThat(preferences.switched(person, "clips")).hasSize(2);
          assertThat(preferences.views(person, "clips")).isEmpty();
        });

    preferences.putAway(person, "clips", "Anna's");
    preferences.switchColumns(person, "clips", Set.of());
    assertThat(preferences.views(person, "clips")).extracting(SavedView::name).hasSize(1);
    assertThat(preferences.switched(person, "clips")).isEmpty();
    preferences.forget(new PersonAnonymised(person, given.nameOf(person)));
    assertThat(preferences.views(person, "clips")).isEmpty();
  }

  @Test
  void aNameIsOneViewsAndThereIsAnEndOfThem() {
    PersonId person = given.a(Role.CURATOR);
    preferences.add(person, "runs", ANNA);

    for (String name : new String[] {"", " \t", "Anna's", "x".repeat(41)}) {
      assertThatThrownBy(() -> preferences.add(person, "runs", new SavedView(name, "")))
          .as(name)
          .isInstanceOf(InvalidInput.class);
    }
    for (int i = 2; i <= ListPreferences.MOST_VIEWS; i++) {
      preferences.add(person, "runs", new SavedView("view " + i, ""));
    }
    assertThatThrownBy(() -> preferences.add(person, "runs", new SavedView("one more", "")))
        .isInstanceOf(InvalidInput.class);
    assertThat(preferences.views(person, "runs")).hasSize(ListPreferences.MOST_VIEWS);
  }
}
