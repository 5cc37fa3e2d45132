// @ts-check
import { h } from '../../frontend/tenfold/dom.js';
import { digit, KeyMap, shifted } from '../../frontend/tenfold/keys.js';
import { columnsFor, digitOf, digitRange, digitsOf, nameOf, shows } from '../../frontend/tenfold/labels.js';
import { TfClipWall } from '../../frontend/tenfold/tf-clip-wall.js';
import { TfMovieDesk } from '../../frontend/tenfold/tf-movie-desk.js';
import { ownKeys, voterActions } from '../../frontend/tenfold/voter-actions.js';
import { VoterChoices } from '../../frontend/tenfold/voter-choices.js';
import { VoterKeys } from '../../frontend/tenfold/voter-keys.js';
import { words } from '../../frontend/tenfold/voter-texts.js';
import { DFEW, MAFW, TWENTY, TWO } from './label-sets.js';
import { equal, test } from './testing.js';

/** @typedef {import('../../frontend/tenfold/labels.js').Labels} Labels */

/** @param {Labels} labels @param {Record<string, string>} [keys] */
function screenOf(labels, keys = {}) {
  /** @type {number[]} */
  const chosen = [];
  const settings = { labels, order: labels.map(({ number }) => number).reverse(), keys, singleKeys: true };
  const screen = /** @type {any} */ ({ t: words(), stage: {}, settings, player: {},
    votes: { choose: (/** @type {number} */ number) => chosen.push(number) } });
  return { chosen, settings, actions: voterActions(screen) };
}

test('a label is known by its name, shown by its number and coloured by its place in the palette', () => {
  equal([nameOf(MAFW, 1), nameOf(MAFW, 11), nameOf(MAFW, 12)], ['Anger', 'Disappointment', '12']);
  equal(shows(MAFW, 4), { 'data-emotion': 4, 'data-colour': 1 });
});

test('the first ten have a digit', () => {
  equal([digitOf(1), digitOf(9), digitOf(10), digitOf(11)], ['1', '9', '0', '']);
  equal([digitsOf(TWO), digitsOf(TWENTY).length], [['1', '2'], 10]);
  equal([TWO, DFEW, MAFW].map(digitRange), ['1 – 2', '1 – 7', '1 – 0']);
  equal(['1', '0'].map((key) => digit(new KeyboardEvent('keydown', { key }))), [1, 10]);
});

test('many labels fill as few rows, evenly', () => {
  equal([2, 7, 8, 11, 14, 15, 20].map((count) => columnsFor(count, 7)), [2, 7, 4, 6, 7, 5, 7]);
});

test('each label has its letter, the first ten places a digit, and no two actions one key', () => {
  for (const labels of [TWO, DFEW, MAFW, TWENTY]) {
    const { actions } = screenOf(labels);
    const keys = actions.flatMap(({ key, also }) => [key, ...(also ?? [])]);

    equal(new Set(keys).size, keys.length);
    equal(labels.every(({ key, letter }) =>
      actions.some((one) => one.name === `emotion-${key}` && one.key === letter.toLowerCase())), true);
    equal(actions.filter(({ name }) => name.startsWith('position-')).length, Math.min(10, labels.length));
  }
});

test('with seven labels every key is where it was', () => {
  const { actions } = screenOf(DFEW);

  equal(actions.filter(({ key }) => /^[a-z]$/.test(key)).map(({ key }) => key).join(''), 'hsnaudfrlzxm');
  equal(actions.find(({ name }) => name === 'replay')?.also, ['0']);
});

test('a tool gives its letter to a label, and 0 to the tenth place', () => {
  const { actions, chosen } = screenOf(MAFW);
  const keyOf = (/** @type {string} */ name) => actions.find((one) => one.name === name)?.key;

  equal([keyOf('skip'), keyOf('loop'), keyOf('replay'), keyOf('undo')], ['=', ';', 'r', 'z']);
  actions.find(({ key }) => key === '0')?.run();
  actions.find(({ key }) => key === 'x')?.run();
  equal(chosen, [2, 9]);
});

test('own keys of a person that were kept by number stand by name', () => {
  equal(ownKeys(/** @type {any} */ ({ keys: { 'emotion-3': 'q', replay: 'p', 'emotion-contempt': 'w' } })),
    { 'emotion-neutral': 'q', replay: 'p', 'emotion-contempt': 'w' });
});

test('a key of the screen bears the name, the colour and the keys of its label', () => {
  const { settings, actions } = screenOf(MAFW);
  const keys = new VoterKeys(h('div'), actions, /** @type {any} */ (settings), words(), () => {});
  const choices = new VoterChoices('Emotion', () => {});

  choices.draw(MAFW, settings.order, keys);

  const [first, , , , , , , , , , last] = choices.buttons;
  equal([first.dataset.emotion, first.dataset.colour, first.title, first.querySelector('.caps')?.textContent],
    ['11', '11', 'Disappointment', '1T']);
  equal([last.dataset.emotion, last.dataset.colour, last.querySelector('.caps')?.textContent], ['1', '4', 'A']);
  equal([choices.element.classList.contains('many'), choices.element.style.getPropertyValue('--tf-columns')], [true, '4']);
});

test('labels beyond the digits are chosen by Shift and their letter, and the letter alone stays as it is', () => {
  /** @type {(number | string)[]} */
  const heard = [];
  const host = h('div');
  const keys = new KeyMap(host, [...shifted(MAFW, 'correct', (number) => heard.push(number)),
    { keys: ['a'], what: 'accept', run: () => heard.push('accept') }]);
  document.body.replaceChildren(host);
  keys.connect();
  for (const shiftKey of [false, true]) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: shiftKey ? 'A' : 'a', shiftKey, bubbles: true, composed: true }));
  }
  keys.disconnect();

  equal(heard, ['accept', 1]);
  equal(shifted(DFEW, 'correct', () => {}), []);
});

test('the wall offers each label, whichever comes first of words, labels and clips', () => {
  const wall = new TfClipWall();
  wall.clips = [{ id: 'a', poster: '', src: '', title: 'Clip 1', emotion: 11, seconds: 1 }];
  wall.labels = MAFW;
  wall.texts = { title: 'Clips' };

  const choices = [.../** @type {ShadowRoot} */ (wall.shadowRoot).querySelectorAll('.estimate button')];
  equal(choices.map((one) => one.getAttribute('data-colour')), ['4', '6', '7', '1', '3', '2', '5', '8', '9', '10', '11']);
  equal([choices[10].getAttribute('aria-checked'), choices[10].getAttribute('title')], ['true', 'Disappointment']);
});

test('the desk offers each label with its key', () => {
  const desk = new TfMovieDesk();
  desk.texts = {};
  desk.labels = MAFW;

  equal([...desk.panel.choices.querySelectorAll('.number')].slice(8).map((one) => one.textContent), ['9', '0', '⇧T']);
});
