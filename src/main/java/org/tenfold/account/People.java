package org.tenfold.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface People extends Repository<Person, PersonId> {
  Person save(Person person);

  /** Also for SQL of the same transaction, which else would not see the person. */
  Person saveAndFlush(Person person);

  Optional<Person> findById(PersonId id);

  Optional<Person> findByUsername(String username);

  List<Person> findByPanelOrderByUsername(Panel panel);

  boolean existsByPanel(Panel panel);
}
