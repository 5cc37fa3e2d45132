// @ts-check

/** @type {Record<string, [number, number]>} rows down, columns to the right */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * `<tf-matrix>` around a table of buttons: one of them is in the order of Tab, arrow keys go to the others, Home and End
 * to the ends of a row.
 */
class TfMatrix extends HTMLElement {
  /** @type {MutationObserver | undefined} */
  watch;

  connectedCallback() {
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusin', this.onFocus);
    this.watch ??= new MutationObserver(() => this.settle());
    this.watch.observe(this, { childList: true, subtree: true });
    this.settle();
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('focusin', this.onFocus);
    this.watch?.disconnect();
  }

  /** @returns {(HTMLButtonElement | null)[][]} by row and column; null: nothing to press */
  get cells() {
    return [...this.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td:not(.tf-sum)')].map((cell) => cell.querySelector('button:not([hidden])')));
  }

  /** Leaves exactly one cell in the order of Tab: the last one that had the focus, else the first. */
  settle() {
    const all = /** @type {HTMLButtonElement[]} */ (this.cells.flat().filter((cell) => cell !== null));
    const chosen = all.find((cell) => cell === this.last) ?? all.find((cell) => cell.ariaPressed === 'true') ?? all[0];
    all.forEach((cell) => { cell.tabIndex = cell === chosen ? 0 : -1; });
  }

  /** @param {FocusEvent} event */
  onFocus(event) {
    if (event.target instanceof HTMLButtonElement) {
      this.last = event.target;
      this.settle();
    }
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const cells = this.cells;
    const row = cells.findIndex((line) => line.some((cell) => cell === event.target));
    if (row < 0 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const line = cells[row];
    const column = line.findIndex((cell) => cell === event.target);
    let next = null;
    if (event.key === 'Home' || event.key === 'End') {
      const there = line.filter((cell) => cell !== null);
      next = event.key === 'Home' ? there[0] : there[there.length - 1];
    } else if (STEPS[event.key]) {
      const [down, right] = STEPS[event.key];
      for (let i = 1; !next && i < cells.length; i++) {
        next = cells[row + i * down]?.[column + i * right] ?? null;
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  }
}

customElements.define('tf-matrix', TfMatrix);
