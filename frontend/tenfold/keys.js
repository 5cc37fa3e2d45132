// @ts-check
import { button, h, keysInside } from './dom.js';
import { DIGITS } from './labels.js';

/**
 * @typedef {object} Binding
 * @property {string[]} keys values of `KeyboardEvent.key`; letters in lower case, with `Shift ` before them where it must be held
 * @property {string} [label] how the key map names them; left out: not listed
 * @property {string} what the action, for the key map
 * @property {boolean} [often] whether it also stands in the short line of keys
 * @property {boolean} [repeat] whether a held key repeats it
 * @property {(event: KeyboardEvent) => void} run
 */

const SWITCH = 'tenfold.single-keys';
const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable],' +
  '[role=textbox], [role=combobox], [role=listbox], [role=menu], [role=dialog], [role=alertdialog], dialog[open],' +
  'vaadin-grid';
const PRESSABLE = 'button, a[href], summary, input, [role=button], [role=checkbox], [role=tab]';

/**
 * The single-key shortcuts of one element. They are heard on the whole page, but never while someone types, is in
 * a dialog, or presses a focused button. One switch (WCAG 2.2, 2.1.4) limits them to when the element has focus.
 */
export class KeyMap {
  /**
   * @param {HTMLElement} host
   * @param {Binding[]} bindings
   */
  constructor(host, bindings) {
    this.host = host;
    this.bindings = bindings;
    this.onKey = this.onKey.bind(this);
    /** @type {HTMLDialogElement | null} */
    this.dialog = null;
  }

  connect() {
    window.addEventListener('keydown', this.onKey);
  }

  disconnect() {
    window.removeEventListener('keydown', this.onKey);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !this.listens(event)) {
      return;
    }
    const pressed = names(event);
    const binding = this.bindings.find(({ keys }) => keys.some((key) => pressed.includes(key)));
    if (!binding || (event.repeat && !binding.repeat)) {
      return;
    }
    event.preventDefault();
    binding.run(event);
  }

  /** @param {KeyboardEvent} event */
  listens(event) {
    const path = event.composedPath();
    const elements = path.filter((node) => node instanceof Element);
    if (elements.some((element) => element.matches(TYPING)) || this.host.checkVisibility?.() === false) {
      return false;
    }
    if ((event.key === 'Enter' || event.key === ' ') && elements[0]?.matches(PRESSABLE)) {
      return false;
    }
    return everywhere() || path.includes(this.host);
  }

  /** @returns {HTMLElement} one line with the keys used often */
  line() {
    const items = this.bindings
      .filter(({ often }) => often)
      .map(({ label, what }) => h('span', {}, ...caps(String(label)), ` ${what}`));
    return h('p', { class: 'keys' }, ...items);
  }

  /**
   * @param {(key: string) => string} [say] words of title, everywhere and close in the reader's language
   * @returns {HTMLDialogElement} the whole key map with the switch for single keys; {@link toggle} opens it
   */
  panel(say = english) {
    const rows = this.bindings
      .filter(({ label }) => label)
      .map(({ label, what }) => h('div', {}, h('dt', {}, ...caps(String(label))), h('dd', {}, what)));
    const box = /** @type {HTMLInputElement} */ (
      h('input', { type: 'checkbox', onchange: () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'focus') })
    );
    box.checked = everywhere();
    this.dialog = /** @type {HTMLDialogElement} */ (h(
      'dialog',
      { class: 'keymap', 'aria-label': say('keymap-title') },
      h('h3', {}, say('keymap-title')),
      h('dl', {}, ...rows),
      h('label', {}, box, ` ${say('keymap-everywhere')}`),
      button({ class: 'primary', autofocus: true, onclick: () => this.toggle() }, say('keymap-close')),
    ));
    keysInside(this.dialog, (event) => this.inDialog(event));
    return this.dialog;
  }

  /** Opens the key map, or closes it. */
  toggle() {
    if (this.dialog?.open) {
      this.dialog.close();
    } else {
      this.dialog?.showModal();
    }
  }

  /** @param {KeyboardEvent} event */
  inDialog(event) {
    if (event.key === '?') {
      this.toggle();
    }
  }
}

/** @type {Record<string, string>} */
const ENGLISH = {
  'keymap-title': 'Keyboard',
  'keymap-everywhere': 'Keys work on the whole page (off: only while this part has the focus)',
  'keymap-close': 'Close',
};

/** @param {string} key */
function english(key) {
  return ENGLISH[key];
}

/**
 * The names one key press goes by: digits also by position, so that AZERTY needs no shift.
 *
 * @param {KeyboardEvent} event
 */
function names(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && /^[a-z]$/.test(key) ? [`Shift ${key}`] : [];
  return digit && !event.shiftKey ? [key, digit[1]] : [...shift, key];
}

/**
 * @param {KeyboardEvent} event a press of a digit
 * @returns {number} by the key's face, else by its position; 10 for 0
 */
export function digit(event) {
  return Number(/^\d$/.test(event.key) ? event.key : event.code.slice(-1)) || DIGITS;
}

/**
 * Where there are more labels than digits: all of them by Shift and their letter.
 *
 * @param {import('./labels.js').Labels} labels
 * @param {string} what
 * @param {(number: number) => void} run
 * @returns {Binding[]} to stand before those of the letters themselves
 */
export function shifted(labels, what, run) {
  return labels.length <= DIGITS ? [] : labels.map(({ number, letter, name }) => ({
    keys: [`Shift ${letter.toLowerCase()}`], label: `⇧ ${letter}`, what: `${what}: ${name}`, run: () => run(number),
  }));
}

/** @param {string} label key caps, separated by blanks */
export function caps(label) {
  return label.split(' ').map((cap) => h('kbd', {}, cap));
}

function everywhere() {
  return localStorage.getItem(SWITCH) !== 'focus';
}
