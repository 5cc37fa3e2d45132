// @ts-check
/**
 * The words of the labelling screen come with its settings, in the reader's language; {0} and {1} stand for values,
 * {0|clip|clips} for a word by that value: the first for one, the second for all else. So does `Template` in Java.
 *
 * @param {Record<string, string>} [texts] by key
 * @returns {(key: string, ...values: (string | number)[]) => string}
 */
export function words(texts = {}) {
  return (key, ...values) =>
    (texts[key] ?? key).replace(/\{(\d)(?:\|([^{|}]*)\|([^{|}]*))?\}/g, (_, index, one, others) => {
      const value = String(values[Number(index)] ?? '');
      return one === undefined ? value : value === '1' ? one : others;
    });
}
