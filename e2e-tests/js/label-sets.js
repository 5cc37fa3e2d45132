// @ts-check
/** @typedef {import('../../frontend/tenfold/labels.js').Label} Label */

/** @param {[string, string, number][]} all name, letter, colour @returns {Label[]} */
function set(all) {
  return all.map(([name, letter, colour], i) => ({ number: i + 1, name, key: name.toLowerCase(), letter, colour }));
}

/** As `org.tenfold.label.LabelSet` has them. */
export const DFEW = set([['Happy', 'H', 1], ['Sad', 'S', 2], ['Neutral', 'N', 3], ['Angry', 'A', 4], ['Surprise', 'U', 5],
  ['Disgust', 'D', 6], ['Fear', 'F', 7]]);

export const MAFW = set([['Anger', 'A', 4], ['Disgust', 'D', 6], ['Fear', 'F', 7], ['Happiness', 'H', 1], ['Neutral', 'N', 3],
  ['Sadness', 'S', 2], ['Surprise', 'U', 5], ['Contempt', 'C', 8], ['Anxiety', 'X', 9], ['Helplessness', 'L', 10],
  ['Disappointment', 'T', 11]]);

export const TWO = set([['Calm', 'C', 3], ['Moved', 'M', 9]]);

export const TWENTY = set(Array.from({ length: 20 }, (_, i) => [`Label ${i + 1}`, 'ABCDEFGHIJKLMNOPQRST'[i], i + 1]));
