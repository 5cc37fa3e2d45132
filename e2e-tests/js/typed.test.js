// @ts-check
import { h } from '../../frontend/tenfold/dom.js';
import { equal, test } from './testing.js';

/** Stands in for a field of the pages: they need only what a page of the server brings. */
class StandIn extends HTMLElement {
  value = '';
}
for (const name of ['vaadin-text-field', 'vaadin-combo-box']) {
  if (!customElements.get(name)) {
    customElements.define(name, class extends StandIn {});
  }
}

/**
 * @param {string} name
 * @param {string} id
 * @param {string} typed
 */
function typedInto(name, id, typed) {
  const field = /** @type {StandIn} */ (h(name, id ? { id } : {}));
  document.body.append(field);
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  field.value = typed;
  return field;
}

test('what was typed is put back after the page was loaded again, and the server is told', async () => {
  const { keep, lost, putBack } = await import('../../frontend/tenfold/typed.js');
  document.body.replaceChildren();
  typedInto('vaadin-text-field', 'name', 'Gold 2');
  equal(lost(), 0);
  keep();
  document.body.replaceChildren();
  /** @type {string[]} */
  const told = [];
  const again = /** @type {StandIn} */ (h('vaadin-text-field', { id: 'name' }));
  again.addEventListener('change', () => told.push(again.value));
  document.body.append(again);

  putBack();

  equal(told, ['Gold 2']);
  document.body.replaceChildren();
});

test('what cannot be put back is counted, unless it was not changed or is gone', async () => {
  const { lost } = await import('../../frontend/tenfold/typed.js');
  document.body.replaceChildren();
  typedInto('vaadin-combo-box', 'movie', 'x');
  typedInto('vaadin-text-field', '', 'without a name');
  typedInto('vaadin-text-field', '', '');
  equal(lost(), 2);

  document.body.replaceChildren();

  equal(lost(), 0);
});
