package org.tenfold.admission.background;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;

/** The {@code background} table. */
@Repository
public class BackgroundStore {
  private final JdbcClient jdbc;

  BackgroundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Background> of(PersonId person) {
    return jdbc.sql("select * from background where person_id = :person")
        .param("person", person.value())
        .query(
            (row, index) ->
                new Background(
                    Culture.valueOf(row.getString("culture")),
                    row.getString("detail"),
                    row.getString("language")))
        .optional();
  }

  /**
   * @return false when this person has said it before
   */
  public boolean add(PersonId person, Background background) {
    return jdbc.sql(
                """
                insert into background (person_id, culture, detail, language)
                values (:person, :culture, :detail, :language) on conflict do nothing
                """)
            .param("person", person.value())
            .param("culture", background.culture().name())
            .param("detail", background.detail())
            .param("language", background.language())
            .update()
        == 1;
  }

  public void forget(PersonId person) {
    jdbc.sql("delete from background where person_id = :person")
        .param("person", person.value())
        .update();
  }
}
