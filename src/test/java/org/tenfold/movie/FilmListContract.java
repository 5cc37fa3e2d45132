package org.tenfold.movie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.project.ProjectId;
import org.tenfold.testing.ServerTest;

/** The list of films, on either database. */
abstract class FilmListContract extends ServerTest {
  @Autowired private FilmList films;
  @Autowired private MovieService movies;

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetitionAndSearchFindsWhatIsSaid() {
    ProjectId project = given.aProject().id();
    PersonId collector = given.a(Role.COLLECTOR);
    String mark = "genre " + System.nanoTime();
    List<String> titles = List.of("Zulu", "alpha 100%", "Beta", "Beta", "gamma_1");
    for (String title : titles) {
      movies.describe(
          given.aMovie(collector), new FilmDetails(title, "", 1931, "Utopia", "", mark, ""));
    }

    List<Movie> all = new ArrayList<>();
    List<Movie> page = films.page(project, mark, null, 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      Movie last = page.getLast();
      page = films.page(project, mark, new FilmList.Place(last.title(), last.id()), 2);
    }

    assertThat(all).extracting(Movie::title).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(all).extracting(Movie::id).doesNotHaveDuplicates();
    assertThat(found(project, "100%")).contains("alpha 100%").doesNotContain("Beta");
    assertThat(found(project, "gamma_1")).containsExactly("gamma_1");
    assertThat(found(project, "utopia")).containsAll(titles);
    assertThat(found(project, "1931")).containsAll(titles);
    assertThat(found(project, "nothing like it")).isEmpty();
  }

  private List<String> found(ProjectId project, String search) {
    return films.page(project, search, null, 100).stream().map(Movie::title).toList();
  }
}
