// @ts-check
import { h } from '../../frontend/tenfold/dom.js';
import { VoterKeys } from '../../frontend/tenfold/voter-keys.js';
import { words } from '../../frontend/tenfold/voter-texts.js';
import { equal, test } from './testing.js';

const TEXTS = { 'settings.taken': 'taken by {0}', 'settings.unusable': 'unusable', 'settings.change': 'press for {0}' };

/** @param {string} key @param {KeyboardEventInit & { on?: Element }} [more] */
function press(key, { on = document.body, ...more } = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

/**
 * @param {(keys: VoterKeys, heard: string[], own: import('../../frontend/tenfold/voter-keys.js').OwnKeys) => void} act
 * @param {Partial<import('../../frontend/tenfold/voter-keys.js').OwnKeys>} [own]
 */
function withKeys(act, own = {}) {
  /** @type {string[]} */
  const heard = [];
  const host = h('div');
  const settings = { keys: {}, singleKeys: true, confirmFirst: false, ...own };
  const keys = new VoterKeys(host, [
    { name: 'happy', key: 'h', what: 'Happy', run: () => heard.push('happy') },
    { name: 'replay', key: 'r', also: ['0'], what: 'Replay', run: () => heard.push('replay') },
    { name: 'back', key: ',', what: 'Back', repeat: true, run: () => heard.push('back') },
    { name: 'play', key: ' ', what: 'Play', run: () => heard.push('play') },
  ], settings, words(TEXTS), () => heard.push('changed'));
  document.body.replaceChildren(host, keys.dialog);
  keys.connect();
  try {
    act(keys, heard, settings);
  } finally {
    keys.disconnect();
    document.body.replaceChildren();
  }
}

/**
 * Presses the row of an action in the dialog, then a key.
 *
 * @param {VoterKeys} keys
 * @param {number} row
 * @param {string} key
 */
function change(keys, row, key) {
  keys.open();
  keys.dialog.querySelectorAll('dt button')[row].dispatchEvent(new MouseEvent('click'));
  press(key, { on: keys.dialog });
}

test('a key runs its action, and so does each further key of it', () => withKeys((_keys, heard) => {
  press('H');
  press('0');

  equal(heard, ['happy', 'replay']);
}));

test('only what may repeat repeats', () => withKeys((_keys, heard) => {
  press('h', { repeat: true });
  press(',', { repeat: true });

  equal(heard, ['back']);
}));

test('without single keys Alt goes with each, by the place of the letter', () => withKeys((keys, heard) => {
  press('h');
  press('ħ', { code: 'KeyH', altKey: true });

  equal(heard, ['happy']);
  equal([keys.cap('happy'), keys.shortcut('happy')], ['Alt H', 'Alt+H']);
}, { singleKeys: false }));

test('with single keys Alt is not ours', () => withKeys((_keys, heard) => {
  press('h', { altKey: true });

  equal(heard, []);
}));

test('a key of one’s own takes the place of the delivered one', () => withKeys((keys, heard) => {
  press('g');
  press('h');

  equal(heard, ['happy']);
  equal(keys.cap('happy'), 'G');
}, { keys: { happy: 'g' } }));

test('the bar of blanks is called Space', () => withKeys((keys) => {
  equal(keys.cap('play'), 'Space');
}));

test('another key is chosen by pressing it, and told', () => withKeys((keys, heard, own) => {
  change(keys, 0, 'G');

  equal(own.keys, { happy: 'g' });
  equal(heard, ['changed']);
  equal(keys.words.textContent, '');
}));

test('a key that another action has is not given away', () => withKeys((keys, heard, own) => {
  change(keys, 0, 'r');
  equal(keys.words.textContent, 'taken by Replay');
  change(keys, 0, '0');
  equal(keys.words.textContent, 'taken by Replay');

  equal([own.keys, heard], [{}, []]);
}));

test('a key of the browser cannot be chosen', () => withKeys((keys, heard, own) => {
  change(keys, 0, 'F5');

  equal(keys.words.textContent, 'unusable');
  equal([own.keys, heard], [{}, []]);
}));

test('Escape leaves a key as it was', () => withKeys((keys, heard, own) => {
  change(keys, 0, 'Escape');

  equal([keys.words.textContent, own.keys, heard], ['', {}, []]);
}));

test('while the dialog is open no key votes', () => withKeys((keys, heard) => {
  keys.open();
  press('h', { on: keys.dialog });

  equal(heard, []);
}));

test('the delivered keys come back at once', () => withKeys((keys, heard, own) => {
  keys.reset();

  equal([own.keys, heard, keys.cap('happy')], [{}, ['changed'], 'H']);
}, { keys: { happy: 'g' } }));
