// @ts-check
import { h } from '../../frontend/tenfold/dom.js';
import { digit, KeyMap } from '../../frontend/tenfold/keys.js';
import { equal, test } from './testing.js';

/**
 * @param {string} key
 * @param {KeyboardEventInit & { on?: Element }} [more]
 * @returns {KeyboardEvent} after it was heard
 */
function press(key, { on = document.body, ...more } = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

/**
 * An element with keys on a page of its own, for the time of one test.
 *
 * @param {(heard: string[], host: HTMLElement, keys: KeyMap) => void} act
 */
function withKeys(act) {
  /** @type {string[]} */
  const heard = [];
  const host = h('div', { tabindex: '0' }, 'here');
  /** @type {KeyMap} */
  const keys = new KeyMap(host, [
    { keys: ['a'], label: 'A', what: 'accept', often: true, run: () => heard.push('accept') },
    { keys: ['1', '2'], label: '1 – 2', what: 'correct', run: (event) => heard.push(`correct ${digit(event)}`) },
    { keys: ['ArrowLeft'], what: 'back', repeat: true, run: () => heard.push('back') },
    { keys: [' '], label: 'Space', what: 'play', run: () => heard.push('play') },
    { keys: ['?'], label: '?', what: 'keys', run: () => keys.toggle() },
  ]);
  document.body.replaceChildren(host, keys.panel());
  keys.connect();
  try {
    act(heard, host, keys);
  } finally {
    keys.disconnect();
    localStorage.clear();
    document.body.replaceChildren();
  }
}

test('a key is heard on the whole page, in either case, and its press is used up', () => withKeys((heard) => {
  const event = press('a');
  press('A', { shiftKey: true });

  equal(heard, ['accept', 'accept']);
  equal(event.defaultPrevented, true);
}));

test('a key without a binding is left to the page', () => withKeys((heard) => {
  equal(press('q').defaultPrevented, false);
  equal(heard, []);
}));

test('with Ctrl, Alt or Meta a key belongs to the browser', () => withKeys((heard) => {
  press('a', { ctrlKey: true });
  press('a', { altKey: true });
  press('a', { metaKey: true });

  equal(heard, []);
}));

test('a digit is heard by its position, so that AZERTY needs no shift', () => withKeys((heard) => {
  press('&', { code: 'Digit1' });
  press('2', { code: 'Numpad2' });
  press('!', { code: 'Digit1', shiftKey: true });

  equal(heard, ['correct 1', 'correct 2']);
}));

test('a held key repeats only what may repeat', () => withKeys((heard) => {
  press('a', { repeat: true });
  press('ArrowLeft', { repeat: true });

  equal(heard, ['back']);
}));

test('nothing is heard while someone types, chooses, or is in a dialog', () => withKeys((heard, host) => {
  const places = [h('input'), h('textarea'), h('select'), h('div', { contenteditable: true }),
    h('div', { role: 'listbox' }), h('div', { role: 'dialog' }), h('dialog', { open: true })];
  host.append(...places);

  places.forEach((on) => press('a', { on }));

  equal(heard, []);
}));

test('a box to tick or a slider is no place to type', () => withKeys((heard, host) => {
  const places = [h('input', { type: 'checkbox' }), h('input', { type: 'range' })];
  host.append(...places);

  places.forEach((on) => press('a', { on }));

  equal(heard, ['accept', 'accept']);
}));

test('Space presses a focused button and does not play', () => withKeys((heard, host) => {
  const pressed = h('button');
  host.append(pressed);

  equal(press(' ', { on: pressed }).defaultPrevented, false);
  press('a', { on: pressed });

  equal(heard, ['accept']);
}));

test('a hidden element hears nothing', () => withKeys((heard, host) => {
  host.hidden = true;

  press('a');

  equal(heard, []);
}));

test('another one that used the press up is not followed', () => withKeys((heard, host) => {
  host.addEventListener('keydown', (event) => event.preventDefault());

  press('a', { on: host });

  equal(heard, []);
}));

test('the switch in the list of keys limits them to the element with the focus', () => withKeys((heard, host, keys) => {
  const box = /** @type {HTMLInputElement} */ (keys.dialog?.querySelector('input'));
  box.click();

  press('a');
  press('a', { on: host });

  equal(heard, ['accept']);
  equal(box.checked, false);
}));

test('a question mark opens the list of keys and closes it', () => withKeys((heard, _host, keys) => {
  press('?');
  equal(keys.dialog?.open, true);
  press('a', { on: /** @type {Element} */ (keys.dialog) });
  press('?', { on: /** @type {Element} */ (keys.dialog) });

  equal(keys.dialog?.open, false);
  equal(heard, []);
}));

test('the list has every key with a label, the line only those used often', () => withKeys((_heard, _host, keys) => {
  const listed = [...(keys.dialog?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent);

  equal(listed, ['accept', 'correct', 'play', 'keys']);
  equal(keys.line().textContent, 'A accept');
}));

test('after its element has left the page no key is heard', () => withKeys((heard, _host, keys) => {
  keys.disconnect();

  press('a');

  equal(heard, []);
}));

test('a digit is read from its face, else from its position', () => {
  equal(digit(new KeyboardEvent('keydown', { key: '3', code: 'Digit8' })), 3);
  equal(digit(new KeyboardEvent('keydown', { key: 'é', code: 'Digit2' })), 2);
});
