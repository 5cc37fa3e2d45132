// @ts-check
import { h, uuid } from '../../frontend/tenfold/dom.js';
import { words } from '../../frontend/tenfold/voter-texts.js';
import { equal, test } from './testing.js';

test('a text stands for its key, with the values in their places', () => {
  const t = words({ given: '{1} after {0}' });

  equal([t('given', 'a', 2), t('given', 'a'), t('unknown', 'a')], ['2 after a', ' after a', 'unknown']);
});

test('a word follows its number', () => {
  const t = words({ given: '{0} {0|clip is|clips are} given' });

  equal([t('given', 1), t('given', 2)], ['1 clip is given', '2 clips are given']);
});

test('text goes into an element as text, never as markup', () => {
  const made = h('p', {}, '<img src=x onerror=alert(1)>');

  equal([made.children.length, made.textContent], [0, '<img src=x onerror=alert(1)>']);
});

test('true makes an empty attribute; false and null make none; on… listens', () => {
  let clicks = 0;
  const made = h('button', { hidden: true, disabled: false, title: null, 'data-n': 3, onclick: () => clicks++ });
  made.click();

  equal([made.outerHTML, clicks], ['<button hidden="" data-n="3"></button>', 1]);
});

test('an id is a random UUID, with crypto.randomUUID and without', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const plain = uuid();
  const real = crypto.randomUUID;
  /** @type {any} */ (crypto).randomUUID = undefined;
  const made = [uuid(), uuid()];
  crypto.randomUUID = real;

  equal([plain, ...made].every((id) => shape.test(id)), true);
  equal(made[0] === made[1], false);
});
