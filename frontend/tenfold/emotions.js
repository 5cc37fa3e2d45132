// @ts-check
/**
 * The seven emotions in DFEW's order, as `org.tenfold.emotion.Emotion` has them.
 *
 * @typedef {{ number: number, name: string, key: string }} Emotion number 1..7; key is the mnemonic
 */

/** @type {readonly Emotion[]} */
export const EMOTIONS = Object.freeze([
  { number: 1, name: 'Happy', key: 'H' },
  { number: 2, name: 'Sad', key: 'S' },
  { number: 3, name: 'Neutral', key: 'N' },
  { number: 4, name: 'Angry', key: 'A' },
  { number: 5, name: 'Surprise', key: 'U' },
  { number: 6, name: 'Disgust', key: 'D' },
  { number: 7, name: 'Fear', key: 'F' },
]);

/**
 * @param {number} number 1..7
 * @returns {Emotion}
 */
export function emotion(number) {
  const found = EMOTIONS[number - 1];
  if (!found) {
    throw new RangeError(`emotion ${number} is not one of 1..7`);
  }
  return found;
}
