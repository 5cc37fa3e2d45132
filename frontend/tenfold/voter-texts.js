// @ts-check
/**
 * The words of the labelling screen come with its settings, in the reader's language; {0} and {1} stand for values.
 *
 * @param {Record<string, string>} [texts] by key
 * @returns {(key: string, ...values: (string | number)[]) => string}
 */
export function words(texts = {}) {
  return (key, ...values) =>
    (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
