package org.tenfold.annotation.rest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tenfold.annotation.LateVoteException;
import org.tenfold.annotation.NotAdmittedException;
import org.tenfold.annotation.NotWatchedException;
import org.tenfold.annotation.UndoClosedException;

/** What stands in an annotator's way, as problem+json (RFC 9457) with a code for the screen. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LabellingProblems {
  @ExceptionHandler
  ProblemDetail late(LateVoteException late) {
    return problem(HttpStatus.CONFLICT, "late", late);
  }

  @ExceptionHandler
  ProblemDetail undoClosed(UndoClosedException closed) {
    return problem(HttpStatus.CONFLICT, "undo-closed", closed);
  }

  @ExceptionHandler
  ProblemDetail notWatched(NotWatchedException unseen) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-watched", unseen);
  }

  @ExceptionHandler
  ProblemDetail notAdmitted(NotAdmittedException refused) {
    ProblemDetail problem = problem(HttpStatus.FORBIDDEN, "not-ready", refused);
    problem.setProperty("step", refused.refusal().code());
    return problem;
  }

  private static ProblemDetail problem(HttpStatus status, String code, RuntimeException cause) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
    problem.setProperty("code", code);
    return problem;
  }
}
