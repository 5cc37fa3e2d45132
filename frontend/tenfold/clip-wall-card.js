// @ts-check
import { button, h, icon } from './dom.js';
import { columnsFor, nameOf, shows } from './labels.js';

/** Why a clip may be rejected, with their keys: letters, for digits are labels. */
export const REASONS = /** @type {const} */ ([
  ['no-face', 'n'], ['two-faces', 't'], ['wrong-cut', 'w'], ['no-emotion', 'e'], ['duplicate', 'd'], ['other', 'o'],
]);

/**
 * @param {import('./tf-clip-wall.js').WallClip} clip
 * @param {import('./tf-clip-wall.js').TfClipWall} wall
 * @returns {HTMLElement} a clip with its estimate and its two verdicts
 */
export function drawCard(clip, wall) {
  const { say } = wall;
  const picture = h(
    'div',
    { class: 'picture' },
    h('img', { src: clip.poster, alt: '', loading: 'lazy' }),
    h('span', { class: 'corner number' }, [`${clip.seconds.toFixed(1)} s`, clip.faces].filter(Boolean).join(' · ')),
    button({ class: 'choose', role: 'checkbox', tabindex: '-1', 'aria-label': say('choose', clip.title), title: say('key.choose'),
      'aria-checked': String(wall.selection.chosen.has(clip.id)), onclick: () => wall.selection.toggle(card) }),
    clip.note ? h('span', { class: 'corner note' }, clip.note) : null,
    clip.duplicates?.length
      ? button({ class: 'alike', tabindex: '-1', onclick: () => wall.compare(clip) }, say('alike'), h('kbd', {}, 'V'))
      : null,
  );
  const accept = button(
    { class: 'accept', tabindex: '-1', onclick: () => wall.verdicts.accept(card) },
    icon('check'), say('accept'), h('kbd', {}, 'A'),
  );
  const reject = button(
    { class: 'reject', tabindex: '-1', onclick: () => wall.verdicts.askReason(card) },
    icon('cross'), say('reject'), h('kbd', {}, 'X'),
  );
  const emotion = nameOf(wall.labels, clip.emotion);
  const card = h(
    'li',
    { class: 'card', tabindex: '-1', 'data-id': clip.id,
      'aria-label': say('card', clip.title, emotion, clip.seconds.toFixed(1)) },
    picture,
    h(
      'div',
      { class: 'body' },
      h('div', { class: 'title', title: clip.title }, h('small', {}, emotion), clip.title),
      estimateOf(clip, wall),
      h('div', { class: 'verdicts' }, accept, reject),
    ),
  );
  return card;
}

/**
 * @param {import('./tf-clip-wall.js').WallClip} clip
 * @param {import('./tf-clip-wall.js').TfClipWall} wall
 */
function estimateOf(clip, wall) {
  const now = wall.verdicts.corrected.get(clip.id) ?? clip.emotion;
  const choices = wall.labels.map(({ number, name }) => {
    return button(
      { role: 'radio', tabindex: '-1', ...shows(wall.labels, number), 'aria-label': name, title: name,
        'aria-checked': String(number === now), onclick: () => wall.verdicts.correct(wall.cardOf(clip.id), number) },
      String(number),
    );
  });
  const style = { '--tf-columns': String(columnsFor(choices.length, 7)) };
  return h('div', { class: 'estimate', style, role: 'radiogroup', 'aria-label': wall.say('estimate') }, ...choices);
}

/** @param {HTMLElement} card @param {number} number of a label @param {string} name of it */
export function showEstimate(card, number, name) {
  card.querySelectorAll('.estimate button').forEach((choice, i) => {
    choice.setAttribute('aria-checked', String(i + 1 === number));
  });
  const title = card.querySelector('.title small');
  if (title) {
    title.textContent = name;
  }
}

/**
 * @param {(reason: string) => void} onChosen
 * @param {import('./movie-range.js').Say} say
 * @returns {HTMLElement} why a clip may be rejected; it lies over the clip's picture
 */
export function reasonsFor(onChosen, say) {
  const choices = REASONS.map(([reason, key]) =>
    button({ onclick: () => onChosen(reason), 'data-key': key }, h('kbd', {}, key.toUpperCase()), say(`reason.${reason}`)));
  return h('div', { class: 'reasons', role: 'group', 'aria-label': say('why') }, ...choices);
}
