// @ts-check
import { button, h, keysInside } from './dom.js';

const REASONS = ['NO_FACE', 'TWO_FACES', 'BROKEN', 'NONE_OF_SEVEN', 'OTHER'];

/** Asks why a clip cannot be judged. Keys 1 to 5 answer, Escape goes back to the clip. */
export class SkipDialog {
  /**
   * @param {ReturnType<typeof import('./voter-texts.js').words>} t
   * @param {(reason: string, note: string) => void} onChosen
   */
  constructor(t, onChosen) {
    this.note = /** @type {HTMLTextAreaElement} */ (h('textarea', { rows: 2, maxlength: 400, id: 'skip-note' }));
    const reasons = REASONS.map((reason, index) =>
      button({ class: 'reason', 'data-reason': reason, onclick: () => this.choose(reason) },
        h('kbd', {}, String(index + 1)), h('span', {}, t(`skip.${reason}`))));
    this.element = /** @type {HTMLDialogElement} */ (
      h('dialog', { 'aria-labelledby': 'skip-title' },
        h('h3', { id: 'skip-title' }, t('skip.title')),
        h('div', { class: 'reasons' }, ...reasons),
        h('label', { for: 'skip-note' }, t('skip.note')),
        this.note,
        button({ class: 'plain', onclick: () => this.element.close() }, t('skip.cancel'), ' ', h('kbd', {}, 'Esc')))
    );
    keysInside(this.element, (event) => this.key(event));
    this.onChosen = onChosen;
  }

  open() {
    this.note.value = '';
    this.element.showModal();
    /** @type {HTMLElement | null} */ (this.element.querySelector('.reason'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const reason = REASONS[Number(event.key) - 1];
    if (reason && event.composedPath()[0] !== this.note) {
      event.preventDefault();
      this.choose(reason);
    }
  }

  /** @param {string} reason */
  choose(reason) {
    this.element.close();
    this.onChosen(reason, this.note.value.trim());
  }
}
