package org.tenfold.annotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.Measure;

class AnnotatorAgreementTest {
  @Test
  void agreementIsTheMeanShareOfTheOtherVotesThatAreTheSame() {
    PersonId a = PersonId.next();
    PersonId b = PersonId.next();
    PersonId c = PersonId.next();
    ClipId first = ClipId.next();
    ClipId second = ClipId.next();
    ClipId alone = ClipId.next();

    Map<PersonId, AnnotatorAgreement> figures =
        of(
            List.of(
                vote(first, a, DfewLabel.SAD),
                vote(first, b, DfewLabel.SAD),
                vote(first, c, DfewLabel.FEAR),
                vote(second, a, DfewLabel.HAPPY),
                vote(second, b, DfewLabel.HAPPY),
                vote(alone, c, DfewLabel.ANGRY)));

    // a: one of two others on the first clip, one of one on the second
    assertThat(figures.get(a).agreement()).isEqualTo(Measure.of(0.75));
    assertThat(figures.get(a).agreementClips()).isEqualTo(2);
    assertThat(figures.get(c).agreement()).isEqualTo(Measure.of(0));
    assertThat(figures.get(c).votes()).isEqualTo(2);
    assertThat(figures.get(c).agreementClips()).isEqualTo(1);
  }

  @Test
  void whoJudgedAloneHasNoAgreement() {
    PersonId alone = PersonId.next();

    AnnotatorAgreement figures = of(List.of(vote(ClipId.next(), alone, DfewLabel.SAD))).get(alone);

    assertThat(figures.agreement())
        .isEqualTo(Measure.undefined(Measure.Reason.FEWER_THAN_TWO_VOTES));
    assertThat(figures.likest()).isNull();
  }

  /** Nine honest judges, one of whom is copied by a tenth, also in what is wrong. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aCopierStandsOutAndHonestPairsDoNot(long seed) {
    Random random = new Random(seed);
    List<PersonId> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.add(PersonId.next());
    }
    PersonId copied = people.get(0);
    PersonId copier = people.get(9);
    List<Given> votes = new ArrayList<>();
    for (int clip = 0; clip < 200; clip++) {
      ClipId id = ClipId.next();
      Label truth = LabelSet.DFEW.all().get(random.nextInt(7));
      Label seen = null;
      for (PersonId person : people) {
        Label own = random.nextDouble() < 0.65 ? truth : LabelSet.DFEW.all().get(random.nextInt(7));
        if (person.equals(copied)) {
          seen = own;
        }
        votes.add(vote(id, person, person.equals(copier) ? seen : own));
      }
    }

    Map<PersonId, AnnotatorAgreement> figures = of(votes);

    assertThat(figures.get(copier).likest()).isEqualTo(copied);
    assertThat(excess(figures.get(copier))).isGreaterThan(0.4);
    people
        .subList(1, 9)
        .forEach(honest -> assertThat(excess(figures.get(honest))).isLessThan(0.15));
  }

  private static double excess(AnnotatorAgreement figures) {
    return figures.excess().value().orElseThrow();
  }

  private record Given(ClipId clip, PersonId annotator, Label emotion) {}

  private static Given vote(ClipId clip, PersonId person, Label emotion) {
    return new Given(clip, person, emotion);
  }

  private static Map<PersonId, AnnotatorAgreement> of(List<Given> given) {
    PanelVotes votes = new PanelVotes();
    given.forEach(one -> votes.add(one.clip(), one.annotator(), one.emotion(), 900, 800));
    return AnnotatorAgreement.of(votes);
  }
}
