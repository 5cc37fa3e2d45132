// @ts-check
import { EMOTIONS } from './emotions.js';

/**
 * What the labelling screen does at which key, as delivered.
 *
 * @param {import('./voter-screen.js').VoterScreen} screen
 * @returns {import('./voter-keys.js').Action[]}
 */
export function voterActions(screen) {
  const { t, stage, settings, votes } = screen;
  const repeat = true;
  const places = settings.order.map((number, place) => ({
    name: `position-${place + 1}`, key: String(place + 1), what: `${t('key.position')} ${place + 1}`,
    run: () => votes.choose(number),
  }));
  const emotions = EMOTIONS.map(({ number, key }) => ({
    name: `emotion-${number}`, key: key.toLowerCase(), what: t('key.emotion', screen.named(number)),
    run: () => votes.choose(number),
  }));
  return [
    ...places,
    ...emotions,
    { name: 'confirm', key: 'Enter', what: t('key.confirm'), run: () => votes.confirm() },
    { name: 'play', key: ' ', what: t('key.play'), run: () => votes.goOn() },
    { name: 'replay', key: 'r', also: ['0'], what: t('key.replay'), run: () => stage.restart() },
    { name: 'loop', key: 'l', what: t('key.loop'), run: () => screen.player.loopButton.click() },
    { name: 'back', key: ',', what: t('key.back'), repeat, run: () => stage.step(-1) },
    { name: 'forward', key: '.', what: t('key.forward'), repeat, run: () => stage.step(1) },
    { name: 'slower', key: '[', what: t('key.slower'), run: () => screen.changeSpeed(-1) },
    { name: 'faster', key: ']', what: t('key.faster'), run: () => screen.changeSpeed(1) },
    { name: 'undo', key: 'z', also: ['Backspace'], what: t('key.undo'), run: () => votes.undo() },
    { name: 'skip', key: 'x', what: t('key.skip'), run: () => screen.askSkip() },
    { name: 'help', key: '?', what: t('key.help'), run: () => screen.keys.open() },
  ];
}
