// @ts-check
import { button, h, keysInside } from './dom.js';

/**
 * @typedef {object} Action
 * @property {string} name stable, such as `replay`
 * @property {string} key as delivered
 * @property {string[]} [also] further keys that cannot be changed
 * @property {string} what
 * @property {boolean} [repeat] whether a held key repeats it
 * @property {() => void} run
 *
 * @typedef {object} OwnKeys
 * @property {Record<string, string>} keys by action
 * @property {boolean} singleKeys
 * @property {boolean} confirmFirst
 */

const USABLE = /^[a-z0-9,.;'/=[\]\\-]$/;
const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=textbox], [role=menu], dialog[open],'
  + '[role=dialog]';

/**
 * The keys of the labelling screen: heard on the whole page, each of them changeable, and with one switch tied to Alt
 * (WCAG 2.2, 2.1.4).
 */
export class VoterKeys {
  /**
   * @param {HTMLElement} host
   * @param {Action[]} actions
   * @param {OwnKeys} own
   * @param {ReturnType<typeof import('./voter-texts.js').words>} t
   * @param {() => void} onChanged
   */
  constructor(host, actions, own, t, onChanged) {
    this.host = host;
    this.actions = actions;
    this.own = own;
    this.t = t;
    this.onChanged = onChanged;
    /** @type {Action | null} */
    this.changing = null;
    this.onKey = this.onKey.bind(this);
    this.list = h('dl', {});
    this.words = h('p', { class: 'message', role: 'status' });
    this.dialog = this.settings();
    keysInside(this.dialog, (event) => this.take(event));
  }

  connect() {
    window.addEventListener('keydown', this.onKey);
  }

  disconnect() {
    window.removeEventListener('keydown', this.onKey);
  }

  /** @param {string} name @returns {string} the cap that this action shows */
  cap(name) {
    return this.own.singleKeys ? this.bare(name) : `Alt ${this.bare(name)}`;
  }

  /** @param {string} name @returns {string} as `aria-keyshortcuts` names it */
  shortcut(name) {
    return this.own.singleKeys ? this.bare(name) : `Alt+${this.bare(name)}`;
  }

  /** @param {string} name */
  bare(name) {
    const action = this.actions.find((each) => each.name === name);
    return cap(this.own.keys[name] ?? action?.key ?? '');
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || this.host.checkVisibility?.() === false
      || this.host.shadowRoot?.querySelector('dialog[open]')) {
      return;
    }
    const path = event.composedPath().filter((node) => node instanceof Element);
    if (path.some((element) => element.matches(TYPING)) || this.own.singleKeys === event.altKey) {
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && path[0]?.matches('button, a[href], input, summary')) {
      return;
    }
    const pressed = named(event);
    const action = this.actions.find((each) =>
      pressed.includes(this.own.keys[each.name] ?? each.key) || each.also?.some((key) => pressed.includes(key)));
    if (!action || (event.repeat && !action.repeat)) {
      return;
    }
    event.preventDefault();
    action.run();
  }

  open() {
    this.draw();
    this.words.textContent = '';
    this.dialog.showModal();
  }

  settings() {
    const { t } = this;
    const single = this.box('singleKeys', 'settings.single');
    const confirm = this.box('confirmFirst', 'settings.confirm');
    const reset = button({ class: 'plain', onclick: () => this.reset() }, t('settings.reset'));
    const close = button({ class: 'primary', onclick: () => this.dialog.close() }, t('settings.close'));
    return /** @type {HTMLDialogElement} */ (
      h('dialog', { class: 'settings', 'aria-labelledby': 'keys-title' },
        h('h3', { id: 'keys-title' }, t('settings.title')), this.list, this.words, single, confirm,
        h('div', { class: 'line' }, reset, close))
    );
  }

  draw() {
    this.list.replaceChildren(...this.actions.map((action) =>
      h('div', {},
        h('dt', {}, button({ 'aria-label': `${action.what}: ${this.cap(action.name)}`,
          onclick: () => this.change(action) }, h('kbd', {}, this.cap(action.name)))),
        h('dd', {}, action.what))));
  }

  /** @param {Action} action */
  change(action) {
    this.changing = action;
    this.words.textContent = this.t('settings.change', action.what);
  }

  /** @param {KeyboardEvent} event */
  take(event) {
    const action = this.changing;
    if (!action || event.key === 'Tab') {
      return;
    }
    event.preventDefault();
    this.changing = null;
    if (event.key === 'Escape') {
      this.words.textContent = '';
      return;
    }
    const key = event.key.toLowerCase();
    const other = this.actions.find((each) =>
      each !== action && ((this.own.keys[each.name] ?? each.key) === key || each.also?.includes(key)));
    if (!USABLE.test(key)) {
      this.words.textContent = this.t('settings.unusable');
    } else if (other) {
      this.words.textContent = this.t('settings.taken', other.what);
    } else {
      this.own.keys = { ...this.own.keys, [action.name]: key };
      this.words.textContent = '';
      this.changed();
    }
  }

  reset() {
    this.own.keys = {};
    this.changed();
  }

  changed() {
    this.draw();
    this.onChanged();
  }

  /** @param {'singleKeys' | 'confirmFirst'} name @param {string} label */
  box(name, label) {
    const box = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox' }));
    box.checked = this.own[name];
    box.addEventListener('change', () => {
      this.own[name] = box.checked;
      this.changed();
    });
    return h('label', { class: 'box' }, box, ` ${this.t(label)}`);
  }
}

/** The names one press goes by: digits also by position, so that AZERTY needs no shift. @param {KeyboardEvent} event */
function named(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  const letter = /^Key([A-Z])$/.exec(event.code);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const names = [key];
  if (digit && !event.shiftKey) {
    names.push(digit[1]);
  }
  if (letter && event.altKey) {
    // Alt makes other signs of letters on some keyboards
    names.push(letter[1].toLowerCase());
  }
  return names;
}

/** @param {string} key */
export function cap(key) {
  return key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
}
