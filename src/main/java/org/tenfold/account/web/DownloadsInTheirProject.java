package org.tenfold.account.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.tenfold.scope.Scope;

/** A download that is written in the background is written for the project of its request. */
@Configuration
class DownloadsInTheirProject {
  @Bean
  TaskDecorator inTheProjectOfTheRequest() {
    return Scope::keeping;
  }
}
