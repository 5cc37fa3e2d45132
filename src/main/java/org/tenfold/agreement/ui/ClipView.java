package org.tenfold.agreement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.annotation.GivenVote;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.emotion.VoteCounts;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.VoteBar;

/** Behind every number: one clip, where it comes from, and each vote on it. */
@Route("clips/:id")
@PageTitle("Clip · Tenfold")
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
public class ClipView extends Div implements BeforeEnterObserver {
  private final transient ClipService clips;
  private final transient MovieService movies;
  private final transient VoteLedger ledger;

  ClipView(ClipService clips, MovieService movies, VoteLedger ledger) {
    this.clips = clips;
    this.movies = movies;
    this.ledger = ledger;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Clip clip =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(ClipView::parse)
            .flatMap(clips::find)
            .orElseThrow(NotFoundException::new);
    Movie movie = movies.find(clip.movieId()).orElseThrow(NotFoundException::new);
    String place =
        String.format(
            Locale.ROOT,
            "%.3f–%.3f s of %s",
            clip.startSeconds(),
            clip.endSeconds(),
            movie.title());
    Div columns = new Div(video(clip, movie), facts(clip));
    columns.addClassName("tf-columns");
    add(
        new PageHeader(
            "Clip " + clip.number(),
            place,
            new Anchor("films/" + movie.id().value(), "Open the film")),
        columns);
    for (Panel panel : Panel.values()) {
      votes(clip, panel);
    }
  }

  private static Div video(Clip clip, Movie movie) {
    Element video = new Element("video");
    video.setAttribute("src", "media/clips/" + clip.id().value());
    video.setAttribute("controls", true);
    video.setAttribute("loop", true);
    video.setAttribute("muted", true);
    video.setAttribute("playsinline", true);
    video.getStyle().set("width", "100%").set("border-radius", "var(--tf-radius-m)");
    Div card = new Div();
    card.addClassName("tf-card");
    card.getElement().appendChild(video);
    Paragraph credit = new Paragraph(movie.credit());
    credit.addClassName("tf-credit");
    card.add(credit);
    return card;
  }

  private static Div facts(Clip clip) {
    PlainTable facts = new PlainTable("Fact", "Value");
    facts.addRow("Status", List.of(clip.status().name().toLowerCase(Locale.ROOT)));
    facts.addRow(
        new Span("Estimate of its collector, no vote"),
        List.of(new EmotionBadge(clip.estimatedEmotion())));
    if (clip.cut() != null) {
      facts.addRow("Frames", List.of(Integer.toString(clip.cut().frames())));
      facts.addRow("Frame rate", List.of(String.format(Locale.ROOT, "%.3f fps", clip.cut().fps())));
      facts.addRow(
          "Length", List.of(String.format(Locale.ROOT, "%.3f s", clip.cut().durationSeconds())));
      facts.addRow("SHA-256", List.of(clip.cut().mediaKey().substring(0, 16) + "…"));
    }
    return new Div(facts);
  }

  private void votes(Clip clip, Panel panel) {
    List<GivenVote> votes = ledger.votesOn(clip.id(), panel);
    if (votes.isEmpty()) {
      return;
    }
    PlainTable table = new PlainTable("Annotator", "Emotion", "Response", "When");
    for (GivenVote vote : votes) {
      table.addRow(
          new Span(vote.annotator()),
          List.of(
              new EmotionBadge(vote.emotion()),
              new Span(String.format(Locale.ROOT, "%.1f s", vote.responseMillis() / 1000.0)),
              new Span(vote.givenAt().toString().substring(0, 19).replace('T', ' '))));
    }
    VoteCounts counts = VoteCounts.tally(votes.stream().map(GivenVote::emotion).toList());
    Div card =
        new Div(
            new H2(panel == Panel.HUMAN ? "Votes" : "Simulated votes"), new VoteBar(counts), table);
    card.addClassNames("tf-card", "tf-stack");
    add(card);
  }

  private static Optional<ClipId> parse(String id) {
    try {
      return Optional.of(ClipId.parse(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
