package org.tenfold.benchmark.sent;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.tenfold.label.Label;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "sent_seed")
class SentSeedRow extends Row<SentSeedRow.Key> {
  @Embeddable
  record Key(SentId sent, long seed) {}

  @EmbeddedId private Key key;

  private String answers;

  @SuppressWarnings("NullAway.Init")
  protected SentSeedRow() {}

  SentSeedRow(SentId sent, long seed, List<Label> all) {
    key = new Key(sent, seed);
    answers = all.stream().map(one -> Character.toString(one.digit())).collect(joining());
  }

  @Override
  public Key getId() {
    return key;
  }

  long seed() {
    return key.seed();
  }

  List<Label> answers() {
    return answers.chars().mapToObj(Label::ofDigit).toList();
  }
}
