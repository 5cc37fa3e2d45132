package org.tenfold.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {
  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9_-]{22})'");

  private final ContentSecurityPolicy policy = new ContentSecurityPolicy();

  @Test
  void scriptThatStandsInAPageRunsByThisAnswersNumberOnly() {
    Document page = Jsoup.parse("<script>1</script><p>x</p><script src=a.js></script>");

    String said = policy.admit(page);

    Matcher nonce = NONCE.matcher(said);
    assertThat(nonce.find()).isTrue();
    assertThat(page.getElementsByTag("script"))
        .allSatisfy(script -> assertThat(script.attr("nonce")).isEqualTo(nonce.group(1)));
    assertThat(page.getElementsByTag("p").hasAttr("nonce")).isFalse();
    assertThat(policy.admit(page)).isNotEqualTo(said);
  }

  @Test
  void noScriptRunsByStandingThereNorByAnAttribute() {
    for (String said :
        new String[] {
          ContentSecurityPolicy.WITHOUT_INLINE_SCRIPT,
          policy.admit(Jsoup.parse("<script></script>"))
        }) {
      assertThat(part(said, "script-src ")).contains("'self'").doesNotContain("unsafe-inline");
      assertThat(part(said, "script-src-attr ")).endsWith("'none'");
      assertThat(part(said, "object-src ")).endsWith("'none'");
      assertThat(part(said, "frame-ancestors ")).endsWith("'self'");
    }
  }

  private static String part(String policy, String begin) {
    return Arrays.stream(policy.split("; "))
        .filter(one -> one.startsWith(begin))
        .findFirst()
        .orElseThrow();
  }
}
