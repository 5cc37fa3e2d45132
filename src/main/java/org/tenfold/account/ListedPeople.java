package org.tenfold.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.scope.ProjectKeys;

/** People as a list shows them: searched, sorted and read in parts by the database. */
@Service
public class ListedPeople {
  private final People people;
  private final ProjectKeys projects;

  ListedPeople(People people, ProjectKeys projects) {
    this.people = people;
    this.projects = projects;
  }

  /** What a list of people can be ordered by. */
  public enum By {
    USER("username"),
    NAME("displayName"),
    STATE("enabled");

    private final String field;

    By(String field) {
      this.field = field;
    }

    private Sort sort(boolean descending) {
      Sort.Direction way = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
      Sort.Order first = new Sort.Order(way, field);
      return Sort.by(this == NAME ? first.ignoreCase() : first).and(Sort.by("username"));
    }
  }

  /**
   * Who is asked for.
   *
   * @param everybody not members of this project alone
   * @param role only those who bear it here
   * @param words part of the user name or the name; empty: all
   */
  public record Wish(boolean everybody, Optional<Role> role, String words) {
    private String small() {
      return words.strip().toLowerCase(Locale.ROOT);
    }

    private Role anyRole() {
      return role.orElse(Role.ANNOTATOR);
    }
  }

  /**
   * @param offset a multiple of {@code most}
   */
  @Transactional(readOnly = true)
  public List<Person> some(Wish wish, By by, boolean descending, int offset, int most) {
    UUID project = projects.current();
    return people.listed(
        project,
        wish.everybody(),
        wish.role().isEmpty(),
        wish.anyRole(),
        wish.small(),
        PageRequest.of(offset / most, most, by.sort(descending)));
  }

  @Transactional(readOnly = true)
  public int count(Wish wish) {
    UUID project = projects.current();
    return people.countListed(
        project, wish.everybody(), wish.role().isEmpty(), wish.anyRole(), wish.small());
  }
}
