package org.tenfold.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as problem+json (RFC 9457): what was wrong, never how it looks inside. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {
  @ExceptionHandler
  ProblemDetail badInput(IllegalArgumentException bad) {
    return problem(String.valueOf(bad.getMessage()));
  }

  @Override
  protected org.springframework.http.@Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      org.springframework.http.HttpHeaders headers,
      org.springframework.http.HttpStatusCode status,
      org.springframework.web.context.request.WebRequest request) {
    Throwable cause = unreadable.getMostSpecificCause();
    String words =
        cause instanceof IllegalArgumentException
            ? String.valueOf(cause.getMessage())
            : "The request's JSON does not have the documented form.";
    return handleExceptionInternal(
        unreadable, problem(words), headers, HttpStatus.BAD_REQUEST, request);
  }

  private static ProblemDetail problem(String words) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words);
    problem.setProperty("code", "bad-input");
    return problem;
  }
}
