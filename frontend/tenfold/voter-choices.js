// @ts-check
import { button, h } from './dom.js';
import { columnsFor, digitOf, nameOf, shows } from './labels.js';

/** In one row, as large keys; more stand in several rows of small ones, with room for a long name. */
const ROW = 7;
const SMALL_ROW = 5;

/** The labels in a person's own order, each with the keys that choose it. */
export class VoterChoices {
  /** @type {number | null} of a label */
  chosen = null;

  /**
   * @param {string} label
   * @param {(number: number) => void} onChosen number of a label
   */
  constructor(label, onChosen) {
    this.onChosen = onChosen;
    this.element = h('div', { class: 'choices', role: 'group', 'aria-label': label });
  }

  /**
   * @param {import('./labels.js').Labels} labels
   * @param {number[]} order their numbers as they stand on the screen, the first on key 1
   * @param {import('./voter-keys.js').VoterKeys} keys
   */
  draw(labels, order, keys) {
    const many = order.length > ROW;
    this.element.classList.toggle('many', many);
    this.element.classList.toggle('most', order.length > 3 * SMALL_ROW);
    this.element.style.setProperty('--tf-columns', String(columnsFor(order.length, many ? SMALL_ROW : ROW)));
    this.element.style.setProperty('--tf-narrow-columns', String(columnsFor(order.length, 4)));
    this.element.replaceChildren(...order.map((number, place) => {
      const name = nameOf(labels, number);
      const both = [...(digitOf(place + 1) ? [`position-${place + 1}`] : []), `emotion-${labels[number - 1]?.key}`];
      return button(
        { ...shows(labels, number), title: name, onclick: () => this.onChosen(number), 'aria-pressed': String(this.chosen === number),
          'aria-keyshortcuts': both.map((key) => keys.shortcut(key)).join(' ') },
        h('span', { class: 'name' }, name),
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
