// @ts-check
import { button, h } from './dom.js';

/**
 * @typedef {object} Given a vote while it can be taken back
 * @property {string} id
 * @property {import('./label-api.js').Assignment} assignment
 * @property {number} watched 0..1
 */

/** The offer to take the last vote back: a button on the stage, whose ring runs out. */
export class VoterUndo {
  /** @type {Given | null} */
  last = null;
  timer = 0;

  /**
   * @param {number} seconds 0: none is offered
   * @param {() => void} onTaken
   */
  constructor(seconds, onTaken) {
    this.seconds = seconds;
    this.element = button({ class: 'undo', hidden: true, onclick: onTaken });
  }

  /**
   * @param {Given} given
   * @param {ReturnType<typeof import('./labels.js').shows>} shown the label that was voted
   * @param {string} words
   * @param {string} cap of the key that does the same
   */
  show(given, shown, words, cap) {
    this.last = given;
    clearTimeout(this.timer);
    if (this.seconds <= 0) {
      return;
    }
    this.element.replaceChildren(
      h('span', { class: 'ring', 'aria-hidden': 'true', style: { '--undo': `${this.seconds}s` } }), `${words} `,
      h('kbd', {}, cap));
    for (const [name, value] of Object.entries(shown)) {
      this.element.setAttribute(name, String(value));
    }
    this.element.hidden = false;
    this.timer = window.setTimeout(() => this.end(), this.seconds * 1000);
  }

  /** @returns {Given | null} what was offered; it is so no longer */
  end() {
    const given = this.last;
    clearTimeout(this.timer);
    this.last = null;
    this.element.hidden = true;
    return given;
  }
}
