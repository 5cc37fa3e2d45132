// @ts-check
import { nameOf } from './labels.js';
import { reasonsFor, showEstimate } from './clip-wall-card.js';

/** What the curator says of a card: another label, accepted, or rejected and why. */
export class WallVerdicts {
  /** @type {Map<string, number>} labels by clip that differ from the collector's estimate */
  corrected = new Map();

  /** @param {import('./tf-clip-wall.js').TfClipWall} wall */
  constructor(wall) {
    this.wall = wall;
  }

  /**
   * @param {HTMLElement | null | undefined} card
   * @param {number} number of a label
   */
  correct(card, number) {
    const clip = this.wall.clipOf(card);
    if (!card || !clip || number < 1 || number > this.wall.labels.length) {
      return;
    }
    if (number === clip.emotion) {
      this.corrected.delete(clip.id);
    } else {
      this.corrected.set(clip.id, number);
    }
    const name = nameOf(this.wall.labels, number);
    showEstimate(card, number, name);
    this.wall.showMessage(this.wall.say('corrected', name));
  }

  /** @param {HTMLElement | undefined} card */
  accept(card) {
    this.judgeAll(card, { verdict: 'accept' });
  }

  /** @param {HTMLElement | undefined} card */
  askReason(card) {
    const picture = card?.querySelector('.picture');
    if (!card || !picture || picture.querySelector('.reasons')) {
      return;
    }
    picture.append(reasonsFor((reason) => this.judgeAll(card, { verdict: 'reject', reason }), this.wall.say));
    this.wall.showMessage(this.wall.say('why'));
  }

  /**
   * @param {HTMLElement | undefined} card one, or one of those that are chosen
   * @param {{ verdict: 'accept' | 'reject', reason?: string }} verdict
   */
  judgeAll(card, verdict) {
    const cards = this.wall.selection.cardsFor(card);
    this.wall.selection.clear();
    cards.forEach((one) => this.judge(one, verdict));
  }

  /** @returns {HTMLElement | null | undefined} the open list of reasons of the current card */
  get reasons() {
    return this.wall.current?.querySelector('.reasons');
  }

  /**
   * @param {HTMLElement | undefined} card
   * @param {{ verdict: 'accept' | 'reject', reason?: string }} verdict
   */
  judge(card, verdict) {
    const id = card?.dataset.id;
    if (!card || id === undefined || card.classList.contains('judged')) {
      return;
    }
    card.querySelector('.reasons')?.remove();
    this.wall.duplicates.close();
    const { say } = this.wall;
    this.wall.showMessage(verdict.verdict === 'accept' ? say('accepted') : say('rejected'), 'success');
    card.classList.add('judged');
    (this.wall.neighbour(card, 1) ?? this.wall.neighbour(card, -1))?.focus();
    const detail = { id, ...verdict, emotion: this.corrected.get(id) };
    this.wall.dispatchEvent(new CustomEvent('verdict-given', { detail }));
  }

  /** @param {string} key of a reason, while those are asked for */
  reason(key) {
    /** @type {HTMLElement | null | undefined} */ (this.reasons?.querySelector(`[data-key="${key}"]`))?.click();
  }

  keep() {
    this.reasons?.remove();
    this.wall.duplicates.close();
  }
}
