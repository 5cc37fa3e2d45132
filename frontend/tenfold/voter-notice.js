// @ts-check
import { h, icon } from './dom.js';

/** What stands in the clip's place while there is none to judge. */
export class VoterNotice {
  element = h('div', { class: 'notice' });
  notReady = h('div', { class: 'notice', hidden: true });

  /** @param {import('./voter-screen.js').Texts} t */
  constructor(t) {
    this.t = t;
  }

  hide() {
    this.element.hidden = true;
  }

  /** @param {'empty' | 'offline' | 'loading'} kind */
  show(kind) {
    const title = kind === 'loading' ? '' : this.t(`${kind}.title`);
    this.element.hidden = false;
    this.element.replaceChildren(
      kind === 'empty' ? icon('check') : h('span', { class: 'spinner', 'aria-hidden': 'true' }),
      h('h2', {}, title), h('p', { role: 'status' }, this.t(`${kind}.words`)));
  }

  /**
   * @param {string} sentence what this person has to do before the first clip
   * @param {string} step `participation`: it is done, and the end is elsewhere
   */
  showNotReady(sentence, step) {
    const over = step === 'participation';
    this.element.hidden = true;
    this.notReady.replaceChildren(
      h('h2', {}, this.t(over ? 'over.title' : 'not-ready.title')), h('p', { role: 'status' }, sentence),
      h('a', { class: 'go', href: over ? 'participation' : './' }, this.t(over ? 'over.link' : 'not-ready.link')));
    this.notReady.hidden = false;
  }

  showReady() {
    this.notReady.hidden = true;
  }
}
