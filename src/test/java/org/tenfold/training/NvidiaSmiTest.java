package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NvidiaSmiTest {
  @Test
  void theFirstCardThatCudaShowsIsAskedAbout() {
    assertThat(NvidiaSmi.command("memory.used", "3,1")).endsWith("-i", "3");
    assertThat(NvidiaSmi.command("memory.used", null)).doesNotContain("-i");
    assertThat(NvidiaSmi.command("memory.used", " ")).doesNotContain("-i");
  }
}
