// @ts-check
import { h } from '../dom.js';
import { emotionColour } from './parts.js';

/** @typedef {import('./parts.js').Option} Option */

/**
 * One clip: its place, its label and what was predicted (1..7), the fold, the entropy of its votes (0..1), its number, its
 * id, and the votes for each emotion.
 *
 * @typedef {{ x: number, y: number, label: number, said: number, fold: number, entropy: number, number: number,
 *   clip: string, votes: number[] }} Place
 */

/**
 * @typedef {object} Words
 * @property {string[]} emotions
 * @property {string} clip
 * @property {string} labelled
 * @property {string} predicted
 * @property {string} entropy
 */

/** Folds have no colour of their own: five that are easily told apart. */
const FOLDS = [2, 1, 6, 4, 7].map((number) => `var(--tf-emotion-${number})`);

/** From agreement to disagreement. */
const DOUBT = ['var(--tf-emotion-2)', 'var(--tf-emotion-3)', 'var(--tf-emotion-1)'];

/** A circle with a hole, through which light and dark are seen; ECharts' own hollow one is filled with white. */
const RING = 'path://M0,50a50,50,0,1,0,100,0a50,50,0,1,0,-100,0zM20,50a30,30,0,1,1,60,0a30,30,0,1,1,-60,0z';

/**
 * Clips in a plane whose directions mean nothing: without axes, as wide as high. Hollow: wrongly predicted.
 *
 * @param {{ places: Place[], colour: 'EMOTION' | 'FOLD' | 'ENTROPY', words: Words }} given
 * @returns {Option}
 */
export function featurePlane({ places, colour, words }) {
  const half = 1.04 * Math.max(...places.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]), 1e-9);
  const axis = { type: 'value', show: false, min: -half, max: half };
  return {
    grid: { left: 4, right: 4, top: colour === 'ENTROPY' ? 44 : 36, bottom: 4 },
    legend: colour === 'ENTROPY' ? undefined : legend(),
    tooltip: hover(words),
    xAxis: axis,
    yAxis: axis,
    visualMap: colour === 'ENTROPY' ? doubt(words.entropy, places) : undefined,
    series: series(places, colour, words),
  };
}

/**
 * The data map: how steadily a network finds a clip's true label while it learns.
 *
 * @param {{ places: Place[], x: string, y: string, words: Words }} given the names of the axes; `x` of a place is the
 *   spread over the epochs, `y` the mean
 * @returns {Option}
 */
export function dataMap({ places, x, y, words }) {
  return {
    grid: { left: 52, right: 16, top: 44, bottom: 44 },
    tooltip: hover(words),
    xAxis: { type: 'value', name: x, nameGap: 26, min: 0 },
    yAxis: { type: 'value', name: y, nameGap: 36, min: 0, max: 1 },
    visualMap: doubt(words.entropy, places),
    series: series(places, 'ENTROPY', words),
  };
}

/** @returns {Option} */
function legend() {
  return { top: 0, left: 0, right: 'auto', icon: 'circle', itemHeight: 9, itemWidth: 9, type: 'scroll' };
}

/** @param {string} text @param {Place[]} places @returns {Option} up to the tenth that holds the greatest entropy */
function doubt(text, places) {
  const most = Math.max(1, Math.ceil(10 * Math.max(0, ...places.map(({ entropy }) => entropy)))) / 10;
  return { type: 'continuous', min: 0, max: most, dimension: 2, orient: 'horizontal', top: 0, left: 0, itemWidth: 12,
    itemHeight: 120, text: [`${text} ${most}`, '0'], inRange: { color: DOUBT } };
}

/**
 * @param {Place[]} places
 * @param {string} colour
 * @param {Words} words
 * @returns {Option[]}
 */
function series(places, colour, words) {
  const size = places.length < 400 ? 9 : places.length < 3000 ? 6 : 4;
  /** @param {string} name @param {string | undefined} color @param {Place[]} data */
  const one = (name, color, data) => ({
    type: 'scatter', name, symbolSize: size, itemStyle: { color, opacity: 0.8 }, cursor: 'pointer',
    emphasis: { scale: 1.6 },
    data: data.map((place) => ({ value: [place.x, place.y, place.entropy], key: place.number, place,
      symbol: place.label === place.said ? 'circle' : RING })),
  });
  if (colour === 'EMOTION') {
    return words.emotions.map((name, i) =>
      one(name, emotionColour(i + 1), places.filter(({ label }) => label === i + 1)))
      .filter(({ data }) => data.length > 0);
  }
  if (colour === 'FOLD') {
    const folds = [...new Set(places.map(({ fold }) => fold))].sort((a, b) => a - b);
    return folds.map((fold) => one(`fd${fold}`, FOLDS[(fold - 1) % FOLDS.length], places.filter((p) => p.fold === fold)));
  }
  return [one(words.entropy, undefined, places)];
}

/** @param {Words} words @returns {Option} */
function hover(words) {
  return {
    trigger: 'item',
    // nodes, so that nothing becomes markup
    renderMode: 'html',
    padding: 8,
    /** @param {{ data: { place: Place } }} item */
    formatter: ({ data: { place } }) => card(place, words),
  };
}

/** @param {Place} place @param {Words} words */
function card(place, words) {
  const lines = [
    `${words.clip} ${place.number} · fd${place.fold}`,
    `${words.labelled} ${words.emotions[place.label - 1]}`,
    ...(place.said ? [`${words.predicted} ${words.emotions[place.said - 1]}`] : []),
  ];
  return h('div', { style: { width: '180px', 'white-space': 'normal' } },
    h('img', { src: `media/clips/${place.clip}/poster`, alt: '', style: {
      display: 'block', width: '180px', 'aspect-ratio': '16 / 9', 'object-fit': 'cover', 'border-radius': '4px',
      background: 'var(--tf-stage)', 'margin-bottom': '4px' } }),
    ...lines.map((line, i) => h('div', { style: { 'font-weight': i === 0 ? '600' : '400' } }, line)),
    votes(place.votes));
}

/** @param {number[]} counts */
function votes(counts) {
  return h('div', { style: { display: 'flex', gap: '1px', height: '18px', 'margin-top': '4px', overflow: 'hidden',
    'border-radius': '4px' } },
    ...counts.flatMap((count, i) => (count === 0 ? [] : [h('span', { style: {
      flex: `${count} 0 0`, 'text-align': 'center', 'font-size': '11px', 'line-height': '18px',
      background: emotionColour(i + 1), color: `var(--tf-on-emotion-${i + 1})` } }, String(count))])));
}
