// @ts-check
import { button, h } from './dom.js';

/**
 * @typedef {{ src: string, seconds: number, number: number, of: number }} PracticeClip
 * @typedef {{ right: boolean, expected: number, words: string }} Feedback
 */

/** Clips with a known answer: the page brings each of them, and says after each vote what was right. */
export class VoterPractice {
  count = h('span', { class: 'number' });
  feedback = h('div', { class: 'feedback', hidden: true });

  /** @param {import('./voter-screen.js').VoterScreen} screen */
  constructor(screen) {
    this.screen = screen;
    this.t = screen.t;
  }

  /** @param {PracticeClip} clip */
  show(clip) {
    this.screen.claims.held = [{ token: clip.src, clip: '', src: clip.src, seconds: clip.seconds, fps: 25 }];
    this.screen.stage.showing = null;
    this.feedback.hidden = true;
    this.count.textContent = this.t('practice.count', clip.number, clip.of);
    this.screen.showFirst();
  }

  /** @param {Feedback} result */
  answer({ right, expected, words }) {
    this.feedback.replaceChildren(
      h('p', { 'data-kind': right ? 'success' : 'error', class: 'message', role: 'status' }, words),
      button({ class: 'primary', onclick: () => this.next() }, this.t('practice.next'), ' ', h('kbd', {}, 'Enter')),
    );
    this.feedback.hidden = false;
    this.screen.choices.expect(expected);
  }

  next() {
    this.screen.tell('practice-next', {});
  }
}
