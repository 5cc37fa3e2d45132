package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The small tests in {@code e2e-tests/js}, each file in a page of its own, and the types that the
 * JavaScript states of itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(3)
class FrontendModulesE2E {
  private static final String NAMES =
      "async (file) => { await import(file);"
          + " return (await import('/e2e-tests/js/testing.js')).names(); }";
  private static final String RUN =
      "async (name) => (await import('/e2e-tests/js/testing.js')).run(name)";
  private static final String PROBLEMS =
      "async (files) => (await import('/e2e-tests/js/types.js')).problems(files)";

  private Playwright playwright;
  private BrowserContext context;

  @BeforeAll
  void open() {
    playwright = Chromium.playwright();
    context = Chromium.launch(playwright).newContext();
    WorkingTree.serveTo(context);
  }

  @AfterAll
  void close() {
    playwright.close();
  }

  @TestFactory
  Stream<DynamicNode> modules() {
    return WorkingTree.modules(WorkingTree.TESTS).stream()
        .filter(file -> file.endsWith(".test.js"))
        .map(this::cases);
  }

  /** All that {@code // @ts-check} and JSDoc promise, by the compiler of TypeScript. */
  @Test
  void typesHold() {
    try (Page page = WorkingTree.emptyPage(context)) {
      page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/typescript/typescript.js"));
      List<String> modules =
          Stream.of(WorkingTree.FRONTEND, WorkingTree.TESTS)
              .flatMap(folder -> WorkingTree.modules(folder).stream())
              .toList();

      List<?> problems = (List<?>) page.evaluate(PROBLEMS, modules);

      assertThat(problems).isEmpty();
    }
  }

  private DynamicNode cases(String file) {
    Page page = WorkingTree.emptyPage(context);
    List<?> names = (List<?>) page.evaluate(NAMES, file);
    Stream<DynamicNode> cases =
        names.stream().map(name -> dynamicTest((String) name, () -> run(page, name)));
    return dynamicContainer(file.substring(file.lastIndexOf('/') + 1), cases.onClose(page::close));
  }

  private static void run(Page page, Object name) {
    String failure = (String) page.evaluate(RUN, name);
    if (!failure.isEmpty()) {
      fail(failure);
    }
  }
}
