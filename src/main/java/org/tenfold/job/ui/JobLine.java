package org.tenfold.job.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.JobStatus;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Question;
import org.tenfold.web.StateBadge;

/**
 * The newest job on one subject: its state, how far it is, why it failed, and what can be done
 * about it.
 */
@NamedInterface("ui")
public class JobLine extends Div {
  private static final Duration EVERY = Duration.ofMillis(700);

  private final transient JobService jobs;
  private final Runnable onChange;
  private Predicate<Message> vain = why -> false;
  private @Nullable JobStatus shown;

  /**
   * @param onChange called under the page's lock when the job got another status, so that the page
   *     can follow
   */
  public JobLine(JobService jobs, UUID subject, Runnable onChange) {
    this(jobs, () -> jobs.latestFor(subject), onChange);
  }

  /** For subjects on which jobs of several kinds work at once. */
  public JobLine(JobService jobs, String kind, UUID subject, Runnable onChange) {
    this(jobs, () -> jobs.latestFor(kind, subject), onChange);
  }

  private JobLine(JobService jobs, Supplier<Optional<Job>> newest, Runnable onChange) {
    this.jobs = jobs;
    this.onChange = onChange;
    addClassName("tf-job");
    LiveBinding.keep(this, EVERY, newest, this::show);
  }

  /**
   * Nothing is tried again that must fail again.
   *
   * @param vain whether it failed for a reason that stays
   */
  public JobLine withoutAgain(Predicate<Message> vain) {
    this.vain = vain;
    return this;
  }

  private boolean again(Job job) {
    return job.status() == JobStatus.CANCELLED
        || (job.status() == JobStatus.FAILED
            && (job.error() == null || !vain.test(StoredMessage.read(job.error()))));
  }

  private void show(Optional<Job> latest) {
    removeAll();
    setVisible(latest.isPresent());
    latest.ifPresent(this::show);
  }

  private void show(Job job) {
    Div head =
        new Div(badge(job.status()), new Span(said(job.title())), new Span(said(job.message())));
    head.addClassName("tf-job-head");
    head.getComponentAt(2).addClassName("tf-muted");
    add(head);
    if (!job.status().ended()) {
      ProgressBar bar = new ProgressBar(0, 100, job.progress());
      bar.setIndeterminate(job.status() == JobStatus.QUEUED);
      bar.getElement().setAttribute("aria-label", said(job.title()));
      add(bar, action(translate("job.cancel"), () -> askToCancel(job)));
    }
    if (job.error() != null) {
      Div error = new Div(said(job.error()));
      error.addClassName("tf-job-error");
      error.getElement().setAttribute("role", "alert");
      add(error);
    }
    if (again(job)) {
      add(action(translate("job.again"), () -> jobs.retry(job.id())));
    }
    if (shown != null && shown != job.status()) {
      onChange.run();
    }
    shown = job.status();
  }

  private void askToCancel(Job job) {
    Question.beforeLoss(
        translate("job.cancel-title", said(job.title())),
        translate("job.cancel-words"),
        translate("job.cancel-it"),
        () -> jobs.cancel(job.id()));
  }

  private String said(String stored) {
    return StoredMessage.read(stored).in(getLocale());
  }

  private static Button action(String words, Runnable act) {
    Button button = new Button(words, click -> act.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  /** The state as a coloured word. */
  public static StateBadge badge(JobStatus status) {
    return switch (status) {
      case QUEUED -> new StateBadge(translate("job.waiting"), StateBadge.Tone.BUSY);
      case RUNNING -> new StateBadge(translate("job.running"), StateBadge.Tone.BUSY);
      case SUCCEEDED -> new StateBadge(translate("job.done"), StateBadge.Tone.GOOD);
      case FAILED -> new StateBadge(translate("job.failed"), StateBadge.Tone.BAD);
      case CANCELLED -> new StateBadge(translate("job.cancelled"), StateBadge.Tone.WARN);
    };
  }
}
