package org.tenfold.admission.practice;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TestGrants extends Repository<TestGrantRow, UUID> {
  TestGrantRow saveAndFlush(TestGrantRow grant);
}
