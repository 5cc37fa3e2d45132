package org.tenfold.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.account.AccountService;
import org.tenfold.account.Person;
import org.tenfold.account.PersonId;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.clip.Clip;
import org.tenfold.label.Label;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;

/**
 * Twelve annotators that are plainly none (the paper hired twelve for ten votes). Each votes for
 * the clip's estimated emotion three times in four, else for any other; a few clips are harder, so
 * that some stay without a single label. The same clip always gets the same votes.
 */
@Component
public class SimulatedAnnotators {
  private static final int PEOPLE = 12;
  private static final double SURE = 0.78;
  private static final double UNSURE = 0.45;
  private static final int EVERY_HARD_CLIP = 6;

  private final AccountService accounts;
  private final AnnotationService annotation;
  private final Projects projects;

  SimulatedAnnotators(AccountService accounts, AnnotationService annotation, Projects projects) {
    this.accounts = accounts;
    this.annotation = annotation;
    this.projects = projects;
  }

  /**
   * Fills the clip's simulated slots; human votes are never touched. Done twice, it changes
   * nothing.
   */
  public void judge(Clip clip) {
    Project project = projects.current();
    List<Label> labels = project.labels().all();
    int wanted = project.rule().votes();
    List<Person> people = new ArrayList<>(people(Math.max(PEOPLE, wanted)));
    Collections.shuffle(people, random(clip, "who"));
    Random votes = random(clip, "what");
    for (Person person : people.subList(0, wanted)) {
      Label emotion = opinion(clip, labels, votes);
      UUID id =
          UUID.nameUUIDFromBytes((clip.id() + person.username()).getBytes(StandardCharsets.UTF_8));
      annotation.simulate(
          clip.id(), person.id(), vote(id, emotion, labels.size(), 1200 + votes.nextInt(2500)));
    }
  }

  private static Vote vote(UUID id, Label emotion, int labels, int millis) {
    return new Vote(
        id, emotion, millis, millis, 1, 0, 1, PositionOrder.text(PositionOrder.row(0, labels)));
  }

  /** Two of them, for a check that asks for more people than the demo has. */
  Stream<PersonId> checkers() {
    return people(2).stream().map(Person::id);
  }

  private List<Person> people(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number -> accounts.simulated("simulated-" + number, "Simulated annotator " + number))
        .toList();
  }

  private static Label opinion(Clip clip, List<Label> labels, Random random) {
    double sure = clip.number() % EVERY_HARD_CLIP == 0 ? UNSURE : SURE;
    return random.nextDouble() < sure
        ? clip.estimatedEmotion()
        : labels.get(random.nextInt(labels.size()));
  }

  private static Random random(Clip clip, String purpose) {
    return new Random(31L * clip.number() + purpose.hashCode());
  }
}
