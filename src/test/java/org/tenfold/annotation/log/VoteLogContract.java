package org.tenfold.annotation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.Role;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.error.WrongParameterException;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vote log as curators read it. */
abstract class VoteLogContract extends ServerTest {
  @Autowired private VoteLog log;
  @Autowired private VoteLogCheck check;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;
  @Autowired private UserDetailsService people;

  /** Two clips, each opened, claimed ten times and judged ten times. */
  @BeforeEach
  void twoClips() {
    given.twoClipsJudgedByTen(person -> person < 6 ? DfewLabel.HAPPY : DfewLabel.SAD);
  }

  @Test
  void newestFirstPageByPageAndNothingTwice() {
    List<VoteLogLine> read = new ArrayList<>();
    List<VoteLogLine> page = log.newest(VoteLogFilter.ALL, null, 7);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = log.newest(VoteLogFilter.ALL, page.getLast(), 7);
    }

    assertThat(read).hasSize(42).doesNotHaveDuplicates();
    assertThat(read)
        .extracting(line -> line.event().at())
        .isSortedAccordingTo((one, next) -> next.compareTo(one));
    assertThat(read.getFirst().event().kind()).isEqualTo(VoteEvent.Kind.VOTE);
    assertThat(read.getFirst().annotator()).isPresent();
  }

  @Test
  void whatIsAskedForAloneIsThere() {
    VoteLogLine vote = log.newest(filter(VoteLogFilter.KIND, "vote"), null, 1).getFirst();
    String person = vote.event().annotator().value().toString();
    LocalDate today = LocalDate.ofInstant(vote.event().at(), ZoneOffset.UTC);

    assertThat(all(filter(VoteLogFilter.KIND, "VOTE"))).hasSize(20);
    assertThat(all(filter(VoteLogFilter.CLIP, Integer.toString(vote.number())))).hasSize(21);
    assertThat(all(filter(VoteLogFilter.PERSON, person))).hasSize(4);
    assertThat(all(filter(VoteLogFilter.DAY, today.toString()))).isNotEmpty();
    assertThat(all(filter(VoteLogFilter.DAY, today.minusDays(3).toString()))).isEmpty();
    assertThatThrownBy(() -> filter(VoteLogFilter.DAY, "yesterday"))
        .isInstanceOf(WrongParameterException.class)
        .hasMessageContaining("2026-01-31");
  }

  @Test
  void anotherProjectHasItsOwn() {
    given.inAProjectOf(
        LabelSet.MAFW, () -> assertThat(all(VoteLogFilter.ALL)).isEmpty());
  }

  @Test
  void oneClipIsCheckedByItself() {
    VoteLogLine last = log.newest(VoteLogFilter.ALL, null, 1).getFirst();
    assertThat(check.run(last.event().clip())).isEmpty();

    jdbc.sql("update vote_event set hash = 'changed' where clip_id = :clip and seq = 3")
        .param("clip", last.event().clip().value())
        .update();

    assertThat(check.run(last.event().clip()))
        .singleElement()
        .satisfies(found -> assertThat(found.event()).isEqualTo(3));
  }

  /** As somebody does who has the file and nothing of ours. */
  @Test
  void theChainOfEachClipCanBeFollowedInTheFile() throws Exception {
    Map<Integer, String> heads = new HashMap<>();
    List<String> lines = file("/export/votes/log.jsonl").lines().toList();

    for (String line : lines) {
      JsonNode entry = JsonMapper.shared().readTree(line);
      int clip = entry.get("clip").intValue();
      String hash =
          VoteEventCodec.hash(
              heads.getOrDefault(clip, ""), entry.get("body").stringValue());
      assertThat(hash).isEqualTo(entry.get("hash").stringValue());
      heads.put(clip, hash);
    }

    assertThat(lines).hasSize(42);
    assertThat(heads).hasSize(2);
    assertThat(file("/export/votes/log.csv?kind=VOTE").lines())
        .hasSize(21)
        .first()
        .asString()
        .startsWith("clip,seq,at,kind,panel,slot,annotator,by,label,");
  }

  private String file(String address) throws Exception {
    String curator = given.nameOf(given.a(Role.CURATOR));
    return web.perform(get(address).with(user(people.loadUserByUsername(curator))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static VoteLogFilter filter(String name, String value) {
    return VoteLogFilter.of(Map.of(name, value));
  }

  private List<VoteLogLine> all(VoteLogFilter filter) {
    List<VoteLogLine> newest = log.newest(filter, null, 1000);
    List<VoteLogLine> inOrder = new ArrayList<>();
    log.forEach(filter, inOrder::add);
    assertThat(inOrder).containsExactlyInAnyOrderElementsOf(newest);
    return newest;
  }
}
