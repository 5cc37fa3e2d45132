package org.tenfold.release.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.account.PersonId;

class PseudonymsTest {
  private static final List<PersonId> PEOPLE =
      IntStream.range(0, 30).mapToObj(i -> new PersonId(new UUID(0, i))).toList();

  @Test
  void oneSecretGivesOneNameToEach() {
    Map<PersonId, String> names = Pseudonyms.of(PEOPLE, new byte[] {1});

    assertThat(names.values()).doesNotHaveDuplicates().contains("a01", "a30").hasSize(30);
    assertThat(Pseudonyms.of(PEOPLE.reversed(), new byte[] {1})).isEqualTo(names);
  }

  @Test
  void anotherReleaseHasOthers() {
    assertThat(Pseudonyms.draw(PEOPLE)).isNotEqualTo(Pseudonyms.draw(PEOPLE));
  }

  @Test
  void ballotsHideTheOrderOfVotes() {
    List<Ballot> given = List.of(new Ballot("a07", 3), new Ballot("a02", 7));

    assertThat(Ballot.text(given)).isEqualTo("a02:7 a07:3");
    assertThat(Ballot.ofText("a02:7 a07:3")).containsExactlyInAnyOrderElementsOf(given);
    assertThat(Ballot.ofText("")).isEmpty();
  }
}
