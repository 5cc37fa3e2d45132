package org.tenfold.annotation.rest;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tenfold.annotation.claim.NotAdmittedException;
import org.tenfold.annotation.vote.IdUsedException;
import org.tenfold.annotation.vote.LateVoteException;
import org.tenfold.annotation.vote.NotWatchedException;
import org.tenfold.annotation.vote.UndoClosedException;
import org.tenfold.language.Words;

/** What stands in an annotator's way, as problem+json (RFC 9457) with a code for the screen. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LabellingProblems {
  @ExceptionHandler
  ProblemDetail late(LateVoteException late) {
    return problem(HttpStatus.CONFLICT, "late");
  }

  @ExceptionHandler
  ProblemDetail idUsed(IdUsedException used) {
    return problem(HttpStatus.CONFLICT, "id-used");
  }

  @ExceptionHandler
  ProblemDetail undoClosed(UndoClosedException closed) {
    return problem(HttpStatus.CONFLICT, "undo-closed");
  }

  @ExceptionHandler
  ProblemDetail notWatched(NotWatchedException unseen) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-watched");
  }

  @ExceptionHandler
  ProblemDetail notAdmitted(NotAdmittedException refused) {
    ProblemDetail problem =
        problem(HttpStatus.FORBIDDEN, "not-ready", refused.refusal().sentence(reader()));
    problem.setProperty("step", refused.refusal().code());
    return problem;
  }

  private static ProblemDetail problem(HttpStatus status, String code) {
    return problem(status, code, Words.in(reader(), "problem." + code));
  }

  private static ProblemDetail problem(HttpStatus status, String code, String sentence) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setProperty("code", code);
    return problem;
  }

  private static Locale reader() {
    return LocaleContextHolder.getLocale();
  }
}
