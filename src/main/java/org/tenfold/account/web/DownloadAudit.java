package org.tenfold.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.web.RequestPath;

/**
 * Notes what somebody took away: each file below {@code /export}, by its address. Of a download in
 * pieces only the first is noted.
 */
@Configuration
class DownloadAudit implements WebMvcConfigurer, HandlerInterceptor {
  private final AuditLog log;

  DownloadAudit(AuditLog log) {
    this.log = log;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/export/**");
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (response.getStatus() == HttpStatus.OK.value() && request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String path = RequestPath.within(request);
      log.note(AuditKind.EXPORTED, null, query == null ? path : path + "?" + query);
    }
  }
}
