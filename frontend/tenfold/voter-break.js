// @ts-check
import { button, h } from './dom.js';

/** Asks for a rest after so many minutes of watching. */
export class VoterBreak {
  /** Watched since the last rest. */
  activeMillis = 0;

  /**
   * @param {number} minutes
   * @param {import('./voter-screen.js').Texts} t
   * @param {() => void} onOver
   */
  constructor(minutes, t, onOver) {
    this.minutes = minutes;
    this.onOver = onOver;
    this.element = h('div', { class: 'break', role: 'alert', hidden: true },
      h('span', {}, t('break.words', minutes)),
      button({ class: 'primary', onclick: () => this.end() }, t('break.go-on')));
  }

  /** @param {number} millis watched since the last time @returns {boolean} whether a rest has just become due */
  watched(millis) {
    this.activeMillis += millis;
    const due = this.activeMillis > this.minutes * 60_000 && this.element.hidden !== false;
    if (due) {
      this.element.hidden = false;
    }
    return due;
  }

  end() {
    this.activeMillis = 0;
    this.element.hidden = true;
    this.onOver();
  }
}
