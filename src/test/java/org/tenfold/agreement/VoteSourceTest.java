package org.tenfold.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.intake.ImportedSetId;

class VoteSourceTest {
  @Test
  void everySourceIsFoundByItsKey() {
    VoteSource imported = new VoteSource.Imported(ImportedSetId.next());

    assertThat(VoteSource.ofKey(VoteSource.PEOPLE.key())).contains(VoteSource.PEOPLE);
    assertThat(VoteSource.ofKey(VoteSource.SIMULATION.key())).contains(VoteSource.SIMULATION);
    assertThat(VoteSource.ofKey(imported.key())).contains(imported);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PEOPLE", "import-", "import-7", "people'--"})
  void otherWordsNameNone(String key) {
    assertThat(VoteSource.ofKey(key)).isEmpty();
  }
}
