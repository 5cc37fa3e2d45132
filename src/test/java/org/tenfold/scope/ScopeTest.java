package org.tenfold.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a thread works for while it serves a page. */
class ScopeTest {
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final Optional<Scope.OfPage> page = Optional.of(new Scope.OfPage(one, "page"));

  @Test
  void newsFromAnotherProjectIsShownInThatOfThePage() {
    assertThat(Scope.project(page, new Scope.Said(other, null))).contains(one);
  }

  @Test
  void whatAPageDoesForAnotherProjectIsDoneThere() {
    assertThat(Scope.project(page, new Scope.Said(other, "page"))).contains(other);
    assertThat(Scope.project(page, null)).contains(one);
  }

  @Test
  void anotherPageThatIsToldMeanwhileKeepsItsProject() {
    assertThat(Scope.project(page, new Scope.Said(other, "second page"))).contains(one);
  }

  @Test
  void withoutAPageItIsWhatWasSaid() {
    assertThat(Scope.project(Optional.empty(), new Scope.Said(other, null))).contains(other);
    assertThat(Scope.project(Optional.empty(), null)).isEmpty();
  }
}
