// @ts-check
import { button, h } from './dom.js';

/** @typedef {import('./voter-screen.js').VoterScreen} VoterScreen */

/** @param {VoterScreen} screen @returns {HTMLElement} what is seen while there is a clip to judge */
export function layout(screen) {
  const { player, t } = screen;
  const skip = button({ class: 'plain', onclick: () => screen.askSkip() }, `${t('tool.skip')} `,
    h('kbd', { 'data-key': 'skip' }));
  const note = button({ class: 'plain', onclick: () => screen.askNote() }, `${t('tool.note')} `,
    h('kbd', { 'data-key': 'note' }));
  const help = button({ class: 'plain', onclick: () => screen.keys.open() }, `${t('tool.keys')} `,
    h('kbd', { 'data-key': 'help' }));
  return h('div', { class: 'voter', hidden: true },
    h('div', { class: 'stage' }, screen.stage.element, player.tools, screen.votes.offer.element, screen.rest.element,
      player.barBox),
    screen.choices.element,
    screen.practice.feedback,
    h('div', { class: 'line' }, screen.message, screen.practice.count, ...(screen.settings.practice ? [] : [note, skip]), help),
  );
}

/** @param {VoterScreen} screen @returns {HTMLElement[]} all that it is made of */
export function everything({ voter, notice, votes, skipDialog, note, keys, settings }) {
  const lines = settings.practice ? [] : [votes.line.line, votes.line.stuckLine];
  return [voter, notice.element, notice.notReady, ...lines, skipDialog.element, note.element, keys.dialog];
}
