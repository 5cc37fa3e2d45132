// @ts-check
import { DIGITS, digitOf } from './labels.js';

/** @typedef {import('./tf-clip-voter.js').Settings} Settings */

/** Keys of one person for labels were once kept by their numbers; then there were these only. */
const ONCE = ['happy', 'sad', 'neutral', 'angry', 'surprise', 'disgust', 'fear'];

/** Where a label has a tool's letter, the tool has this sign. */
const SIGNS = new Map([['r', '/'], ['l', ';'], ['z', '-'], ['x', '='], ['m', "'"]]);

/**
 * What the labelling screen does at which key, as delivered.
 *
 * @param {import('./voter-screen.js').VoterScreen} screen
 * @returns {import('./voter-keys.js').Action[]}
 */
export function voterActions(screen) {
  const { t, stage, settings, votes } = screen;
  const repeat = true;
  const places = settings.order.slice(0, DIGITS).map((number, place) => ({
    name: `position-${place + 1}`, key: digitOf(place + 1), what: `${t('key.position')} ${place + 1}`,
    run: () => votes.choose(number),
  }));
  const letters = new Set(settings.labels.map(({ letter }) => letter.toLowerCase()));
  const labels = settings.labels.map(({ number, key, letter, name }) => ({
    name: `emotion-${key}`, key: letter.toLowerCase(), what: t('key.emotion', name), run: () => votes.choose(number),
  }));
  /** @param {string} key */
  const tool = (key) => (letters.has(key) ? SIGNS.get(key) ?? key : key);
  const zero = places.length < DIGITS ? ['0'] : [];
  return [
    ...places,
    ...labels,
    { name: 'confirm', key: 'Enter', what: t('key.confirm'), run: () => votes.confirm() },
    { name: 'play', key: ' ', what: t('key.play'), run: () => votes.goOn() },
    { name: 'replay', key: tool('r'), also: zero, what: t('key.replay'), run: () => stage.restart() },
    { name: 'loop', key: tool('l'), what: t('key.loop'), run: () => screen.player.loopButton.click() },
    { name: 'back', key: ',', what: t('key.back'), repeat, run: () => stage.step(-1) },
    { name: 'forward', key: '.', what: t('key.forward'), repeat, run: () => stage.step(1) },
    { name: 'slower', key: '[', what: t('key.slower'), run: () => screen.changeSpeed(-1) },
    { name: 'faster', key: ']', what: t('key.faster'), run: () => screen.changeSpeed(1) },
    { name: 'undo', key: tool('z'), also: ['Backspace'], what: t('key.undo'), run: () => votes.undo() },
    { name: 'skip', key: tool('x'), what: t('key.skip'), run: () => screen.askSkip() },
    { name: 'note', key: tool('m'), what: t('key.note'), run: () => screen.askNote() },
    { name: 'help', key: '?', what: t('key.help'), run: () => screen.keys.open() },
  ];
}

/**
 * @param {Settings} settings
 * @returns {Record<string, string>} a person's own keys, those for labels by their names
 */
export function ownKeys({ keys }) {
  return Object.fromEntries(Object.entries(keys ?? {}).map(([action, key]) => {
    const number = /^emotion-([1-7])$/.exec(action)?.[1];
    return [number ? `emotion-${ONCE[Number(number) - 1]}` : action, key];
  }));
}
