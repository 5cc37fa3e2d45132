package org.tenfold.web.fault;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.logging.Cause;

/**
 * Requests that never reached a method, as problem+json (RFC 9457): what was wrong, never how it
 * looks inside. What a method throws is {@link LastResort}'s.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // only a rule of ours has words for readers; a parser's tell of classes
    Message words =
        Cause.chain(unreadable).stream()
            .filter(InvalidInput.class::isInstance)
            .map(refused -> ((InvalidInput) refused).said())
            .findFirst()
            .orElse(Message.of("web.json-form"));
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words.in(request.getLocale()));
    return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Object told = body == null && refused instanceof ErrorResponse own ? own.getBody() : body;
    if (told instanceof ProblemDetail problem && status.value() == HttpStatus.BAD_REQUEST.value()) {
      problem.setProperty("code", "bad-input");
      if (refused instanceof MethodArgumentTypeMismatchException wrong) {
        problem.setProperty("field", wrong.getName());
      } else if (refused instanceof MissingServletRequestParameterException missing) {
        problem.setProperty("field", missing.getParameterName());
      }
    }
    return super.handleExceptionInternal(refused, told, headers, status, request);
  }
}
