package org.tenfold.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.face.Transform;

class AffinityTest {
  private static final Landmarks TEMPLATE = Landmarks.template(112);

  @Test
  void aStretchedAndShearedFaceComesBackToTheTemplate() {
    Affinity wanted = new Affinity(.8, .3, 12, -.1, 1.4, -7);
    Landmarks target = new Landmarks(TEMPLATE.points().stream().map(wanted::apply).toList());

    Affinity found = Affinity.between(TEMPLATE, target, Transform.AFFINE);

    for (Point point : TEMPLATE.points()) {
      assertThat(found.apply(point).distance(wanted.apply(point))).isCloseTo(0, within(1e-9));
    }
    assertThat(found.scale()).isCloseTo(Math.sqrt(.8 * 1.4 + .3 * .1), within(1e-9));
  }

  @Test
  void aSimilarityIsTheSameByBothNames() {
    Landmarks face =
        new Landmarks(
            TEMPLATE.points().stream().map(p -> new Point(3 * p.x() + p.y(), 2 * p.y())).toList());
    Similarity similarity = Similarity.between(face, TEMPLATE);
    Affinity affinity = Affinity.between(face, TEMPLATE, Transform.SIMILARITY);

    for (Point point : face.points()) {
      assertThat(affinity.apply(point).distance(similarity.apply(point))).isLessThan(1e-9);
    }
  }

  @Test
  void pointsOnOneLineAreNotStretchedToAFace() {
    Point one = new Point(1, 1);
    Landmarks line =
        new Landmarks(
            List.of(one, new Point(2, 2), new Point(3, 3), new Point(4, 4), new Point(5, 5)));

    Affinity found = Affinity.between(line, TEMPLATE, Transform.AFFINE);

    assertThat(found.a()).isEqualTo(found.d());
    assertThat(found.b()).isEqualTo(-found.c());
  }
}
