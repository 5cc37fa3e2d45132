package org.tenfold.transfer;

import java.util.List;

/**
 * Who the people of an imported project are here.
 *
 * @param all how many there are
 * @param here user names of those who were here by the same id
 * @param matched user names of accounts that they are taken for
 * @param renamed user names that were taken, each as {@code old → new}
 */
public record ArrivedPeople(
    int all, List<String> here, List<String> matched, List<String> renamed) {}
