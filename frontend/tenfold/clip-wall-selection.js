// @ts-check

/** Cards that one verdict is for. */
export class WallSelection {
  /** @type {Set<string>} ids of clips */
  chosen = new Set();

  /** @param {import('./tf-clip-wall.js').TfClipWall} wall */
  constructor(wall) {
    this.wall = wall;
  }

  /** @param {HTMLElement | null | undefined} card */
  toggle(card) {
    const id = card?.dataset.id;
    if (card && id && !card.classList.contains('judged')) {
      this.chosen.delete(id) || this.chosen.add(id);
      this.draw();
    }
  }

  /** All, or none where all are chosen. */
  toggleAll() {
    const open = this.open();
    const ids = open.every(({ dataset }) => this.chosen.has(dataset.id ?? '')) ? [] : open.map(({ dataset }) => dataset.id ?? '');
    this.chosen = new Set(ids);
    this.draw();
  }

  clear() {
    if (this.chosen.size > 0) {
      this.chosen.clear();
      this.draw();
    }
  }

  /**
   * @param {HTMLElement | undefined} card where the verdict was given
   * @returns {HTMLElement[]} those that it is for: the chosen ones, where this is one of them or none has the focus
   */
  cardsFor(card) {
    const chosen = this.open().filter(({ dataset }) => this.chosen.has(dataset.id ?? ''));
    return card && !chosen.includes(card) ? [card] : chosen.length > 0 ? chosen : [];
  }

  open() {
    return this.wall.cards.filter((card) => !card.classList.contains('judged'));
  }

  draw() {
    const { say } = this.wall;
    for (const card of this.wall.cards) {
      const chosen = this.chosen.has(card.dataset.id ?? '');
      card.classList.toggle('chosen', chosen);
      card.querySelector('.choose')?.setAttribute('aria-checked', String(chosen));
    }
    this.wall.showMessage(this.chosen.size > 0 ? say('chosen', this.chosen.size) : '');
  }
}
