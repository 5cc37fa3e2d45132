package org.tenfold.movie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.project.ProjectId;
import org.tenfold.testing.ServerTest;

/** The list of movies, on either database. */
abstract class MovieListContract extends ServerTest {
  @Autowired private MovieList list;
  @Autowired private MovieService movies;
  @Autowired private Movies repository;
  @Autowired private TransactionTemplate transaction;

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetitionAndSearchFindsWhatIsSaid() {
    ProjectId project = given.aProject().id();
    PersonId collector = given.a(Role.COLLECTOR);
    String mark = "genre " + System.nanoTime();
    List<String> titles = List.of("Zulu", "alpha 100%", "Beta", "Beta", "gamma_1");
    for (String title : titles) {
      movies.describe(
          given.aMovie(collector), new MovieDetails(title, "", 1931, "Utopia", "", mark, ""));
    }

    List<Movie> all = new ArrayList<>();
    List<Movie> page = list.page(project, mark, null, 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      Movie last = page.getLast();
      page = list.page(project, mark, new MovieList.Place(last.title(), last.id()), 2);
    }

    assertThat(all).extracting(Movie::title).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(all).extracting(Movie::id).doesNotHaveDuplicates();
    assertThat(found(project, "100%")).contains("alpha 100%").doesNotContain("Beta");
    assertThat(found(project, "gamma_1")).containsExactly("gamma_1");
    assertThat(found(project, "utopia")).containsAll(titles);
    assertThat(found(project, "1931")).containsAll(titles);
    assertThat(found(project, "nothing like it")).isEmpty();
  }

  /** Scout, preview and people change one movie at once: nobody undoes what another did. */
  @Test
  void changesOfOneMovieThatOverlapAreAllKept() throws Exception {
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId id = given.aMovie(collector);
    CyclicBarrier allHaveRead = new CyclicBarrier(4);
    List<Consumer<Movie>> changes =
        List.of(
            movie -> movie.previewAt("p".repeat(64)),
            movie -> movie.stripAt(new Movie.Strip("s".repeat(64), 1000, 3)),
            movie -> movie.assignTo(collector),
            movie -> movie.describe(new MovieDetails("New title", "", 1931, "", "", "", "")));

    try (ExecutorService threads = Executors.newFixedThreadPool(changes.size())) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (Consumer<Movie> change : changes) {
        work.add(
            () -> {
              transaction.executeWithoutResult(
                  status -> {
                    Movie movie = repository.findById(id).orElseThrow();
                    await(allHaveRead);
                    change.accept(movie);
                  });
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }

    Movie movie = movies.find(id).orElseThrow();
    assertThat(movie.previewKey()).contains("p".repeat(64));
    assertThat(movie.strip()).contains(new Movie.Strip("s".repeat(64), 1000, 3));
    assertThat(movie.assignedTo()).contains(collector);
    assertThat(movie.title()).isEqualTo("New title");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> found(ProjectId project, String search) {
    return list.page(project, search, null, 100).stream().map(Movie::title).toList();
  }
}
