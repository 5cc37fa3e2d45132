package org.tenfold.inbox;

import org.tenfold.error.Message;

/**
 * What notices tell.
 *
 * @param about what of its kind it is about: of kinds that are told once, one unread notice for
 *     each
 * @param words said in the reader's language, whenever they read it
 * @param path of the page that it leads to, within the project, without a slash before it; empty
 *     where there is none
 */
public record News(String about, Message words, String path) {}
