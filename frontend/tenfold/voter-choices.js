// @ts-check
import { button, h } from './dom.js';

/** The seven emotions in a person's own order, each with the two keys that choose it. */
export class VoterChoices {
  /** @type {number | null} 1..7 */
  chosen = null;

  /**
   * @param {string} label
   * @param {(number: number) => void} onChosen 1..7
   */
  constructor(label, onChosen) {
    this.onChosen = onChosen;
    this.element = h('div', { class: 'choices', role: 'group', 'aria-label': label });
  }

  /**
   * @param {number[]} order the emotions 1..7 as they stand on keys 1 to 7
   * @param {(number: number) => string} named
   * @param {import('./voter-keys.js').VoterKeys} keys
   */
  draw(order, named, keys) {
    this.element.replaceChildren(...order.map((number, place) => {
      const both = [`position-${place + 1}`, `emotion-${number}`];
      return button(
        { 'data-emotion': number, onclick: () => this.onChosen(number), 'aria-pressed': String(this.chosen === number),
          'aria-keyshortcuts': both.map((key) => keys.shortcut(key)).join(' ') },
        h('span', { class: 'name' }, named(number)),
        h('span', { class: 'caps', 'aria-hidden': 'true' }, ...both.map((key) => h('kbd', {}, keys.cap(key)))),
      );
    }));
  }

  /** @param {string} state of the screen; only an open one takes a choice */
  enter(state) {
    this.element.dataset.state = state;
    for (const choice of this.buttons) {
      choice.setAttribute('aria-disabled', String(state !== 'open'));
      choice.classList.remove('expected');
    }
  }

  /** @param {number | null} number */
  mark(number) {
    this.chosen = number;
    for (const choice of this.buttons) {
      const chosen = emotionOf(choice) === number;
      choice.classList.toggle('chosen', chosen);
      choice.setAttribute('aria-pressed', String(chosen));
    }
  }

  /** @param {number} number of the right answer, in practice */
  expect(number) {
    for (const choice of this.buttons) {
      choice.classList.toggle('expected', emotionOf(choice) === number);
    }
  }

  /** The key that voted lights up, and fades while the next clip already plays. @param {number} number */
  flash(number) {
    this.buttons.find((choice) => emotionOf(choice) === number)
      ?.animate([{ background: 'var(--e)', color: 'var(--on-e)' }, {}], { duration: 450, easing: 'ease-in' });
  }

  get buttons() {
    return /** @type {HTMLElement[]} */ ([...this.element.children]);
  }
}

/** @param {HTMLElement} choice @returns {number} */
function emotionOf(choice) {
  return Number(choice.dataset.emotion);
}
