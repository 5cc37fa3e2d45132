package org.tenfold.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;

/**
 * Refuses a question with a parameter that nobody reads: a filter that is written wrongly must not
 * be answered as if there were none.
 */
@Configuration
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
      Set<String> names = known.computeIfAbsent(method.getMethod(), KnownParameters::of);
      for (Map.Entry<String, String[]> given : request.getParameterMap().entrySet()) {
        if (!names.contains(given.getKey())) {
          throw new WrongParameterException(
              given.getKey(),
              given.getValue()[0],
              Message.of("error.may-nothing", names.isEmpty() ? "–" : String.join(", ", names)));
        }
      }
    }
    return true;
  }

  private static Set<String> of(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter one : method.getParameters()) {
      if (one.isAnnotationPresent(RequestParam.class)) {
        names.add(one.getName());
      } else if (one.isAnnotationPresent(ModelAttribute.class)) {
        Arrays.stream(one.getType().getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(names::add);
      }
    }
    return names;
  }
}
