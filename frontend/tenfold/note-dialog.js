// @ts-check
import { button, h, keysInside } from './dom.js';

/** As the server takes it. */
const MOST_LETTERS = 2000;

/**
 * Takes what an annotator wants to tell the curators about the clip on the screen. It goes with their vote on it, so it
 * is kept where that is; a clip that is skipped has words of its own.
 */
export class NoteDialog {
  /** Of which clip. */
  token = '';

  /**
   * @param {ReturnType<typeof import('./voter-texts.js').words>} t
   * @param {(written: boolean) => void} onClosed
   */
  constructor(t, onClosed) {
    this.text = /** @type {HTMLTextAreaElement} */ (
      h('textarea', { rows: 4, maxlength: MOST_LETTERS, id: 'note-text' })
    );
    this.element = /** @type {HTMLDialogElement} */ (
      h('dialog', { class: 'note', 'aria-labelledby': 'note-title' },
        h('h3', { id: 'note-title' }, t('note.title')),
        h('label', { for: 'note-text' }, t('note.words')),
        this.text,
        button({ class: 'primary', onclick: () => this.element.close() }, t('note.keep'), ' ',
          h('kbd', {}, 'Ctrl Enter')))
    );
    keysInside(this.element, (event) => this.key(event));
    this.element.addEventListener('close', () => onClosed(this.of(this.token) !== undefined));
  }

  /** @param {string} token */
  open(token) {
    if (this.token !== token) {
      this.token = token;
      this.text.value = '';
    }
    this.element.showModal();
    this.text.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.element.close();
    }
  }

  /** @param {string} token @returns {string | undefined} what was written about this clip */
  of(token) {
    const words = this.text.value.trim();
    return token === this.token && words !== '' ? words : undefined;
  }
}
