// @ts-check
import { button, h, icon } from './dom.js';
import { digitOf, shows } from './labels.js';

/** What is said of the clip to be cut: its marks, its label, who is in it and where. */
export class DeskPanel {
  inTime = h('span', { class: 'number' });
  outTime = h('span', { class: 'number' });
  lengthTime = h('span', { class: 'number' });
  choices = h('div', { class: 'emotions', role: 'radiogroup' });
  person = tag('persons');
  scene = tag('scenes');
  persons = h('datalist', { id: 'persons' });
  scenes = h('datalist', { id: 'scenes' });
  suggested = h('p', { class: 'suggested', hidden: true });
  closedNote = h('p', { class: 'closed', hidden: true });
  newest = h('slot', { name: 'newest' });
  tagsNeeded = false;

  /** @param {import('./tf-movie-desk.js').TfMovieDesk} desk */
  constructor(desk) {
    this.desk = desk;
    for (const field of [this.person, this.scene]) {
      field.addEventListener('input', () => desk.marks.explain());
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          field.blur();
        }
      });
    }
  }

  /** @param {import('./movie-range.js').Say} say @returns {HTMLElement} */
  draw(say) {
    const { desk } = this;
    const mark = (/** @type {string} */ name, /** @type {string} */ key, /** @type {HTMLElement} */ time,
      /** @type {() => void} */ run) =>
      button({ class: 'mark', onclick: run }, h('small', {}, `${name} `, h('kbd', {}, key)), time);
    this.choices.setAttribute('aria-label', say('emotion'));
    this.choices.classList.toggle('many', desk.labels.length > 10);
    this.choices.replaceChildren(...desk.labels.map(({ number, name, letter }) =>
      button(
        { role: 'radio', ...shows(desk.labels, number), title: name, 'aria-checked': 'false',
          onclick: () => desk.marks.choose(number) },
        h('span', { class: 'number' }, digitOf(number) || `⇧${letter}`), h('span', { class: 'name' }, name),
      ),
    ));
    return h(
      'div',
      { class: 'panel' },
      this.closedNote,
      this.suggested,
      h('div', { class: 'marks' },
        mark(say('in'), 'I', this.inTime, () => desk.marks.markIn()),
        mark(say('out'), 'O', this.outTime, () => desk.marks.markOut())),
      h('div', { class: 'length' }, say('length'), this.lengthTime),
      this.choices,
      h('div', { class: 'tags' },
        h('label', {}, h('span', {}, `${say('person')} `, h('kbd', {}, 'W')), this.person),
        h('label', {}, h('span', {}, `${say('scene')} `, h('kbd', {}, 'S')), this.scene)),
      button({ class: 'primary cut', onclick: () => desk.marks.cut() },
        icon('scissors'), say('cut'), h('kbd', {}, 'Enter')),
      this.newest,
    );
  }

  /** @returns {{ person: string, scene: string }} */
  get tags() {
    return { person: this.person.value.trim(), scene: this.scene.value.trim() };
  }

  /** Whether the clip has the tags that it needs. */
  get tagged() {
    const { person, scene } = this.tags;
    return !this.tagsNeeded || (person !== '' && scene !== '');
  }

  /** @param {import('./tf-movie-desk.js').Tags} tags */
  offer({ persons, scenes, needed }) {
    this.tagsNeeded = needed;
    this.persons.replaceChildren(...persons.map((value) => h('option', { value })));
    this.scenes.replaceChildren(...scenes.map((value) => h('option', { value })));
  }

  /** @param {string | null} why no clip can be cut now */
  showClosed(why) {
    this.closedNote.hidden = !why;
    this.closedNote.textContent = why;
  }

  /** @param {number} open @param {number} shots @param {import('./movie-range.js').Say} say */
  showSuggested(open, shots, say) {
    this.suggested.hidden = !shots;
    this.suggested.replaceChildren(
      h('span', {}, say('suggested', open, shots)),
      button({ onclick: () => this.desk.marks.suggest(1) }, say('next'), h('kbd', {}, 'N')),
    );
  }

  /** @param {import('./movie-range.js').Range} range @param {number} fps @param {import('./movie-range.js').Say} say */
  showRange({ start, end }, fps, say) {
    this.inTime.textContent = start === null ? '–' : start.toFixed(2);
    this.outTime.textContent = end === null ? '–' : end.toFixed(2);
    const length = start === null || end === null ? 0 : end - start;
    this.lengthTime.textContent = length > 0 ? say('length-of', length.toFixed(2), Math.round(length * fps)) : '–';
  }

  /** @param {number | null} chosen number of a label */
  showChoice(chosen) {
    for (const choice of this.choices.children) {
      const checked = Number(/** @type {HTMLElement} */ (choice).dataset.emotion) === chosen;
      choice.setAttribute('aria-checked', String(checked));
    }
  }
}

/**
 * @param {string} list id of the names used so far
 * @returns {HTMLInputElement}
 */
function tag(list) {
  return /** @type {HTMLInputElement} */ (h('input', { list, maxlength: 60, autocomplete: 'off' }));
}
