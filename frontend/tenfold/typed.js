// @ts-check

/** Fields whose value is a plain property, and what tells the server of it. */
const WORDS = 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-number-field, vaadin-integer-field';
const CHOICES = 'vaadin-select, vaadin-radio-group, vaadin-date-picker';
const BOXES = 'vaadin-checkbox';
const KEPT = [WORDS, CHOICES, BOXES].join(', ');

/** What is changed in these is known, but cannot be put back: a secret, or a choice from a long list. */
const OTHERS = 'vaadin-password-field, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-checkbox-group';

const STORE = 'tenfold.typed';
const WAITS = 5000;
const BETWEEN = 100;

/** @typedef {HTMLElement & { value?: string, checked?: boolean }} Field */

/** @type {Map<Field, string | boolean>} what each field held before somebody changed it */
const before = new Map();

/** @param {Field} field */
function valueOf(field) {
  return field.matches(BOXES) ? Boolean(field.checked) : String(field.value ?? '');
}

/** @param {Event} event */
function note(event) {
  const target = event.target instanceof Element ? event.target : null;
  const field = /** @type {Field | null} */ (target?.closest(`${KEPT}, ${OTHERS}`) ?? null);
  if (field && !before.has(field)) {
    before.set(field, valueOf(field));
  }
}

/** @returns {Field[]} what was changed and is still on the page */
function changed() {
  for (const field of before.keys()) {
    if (!field.isConnected) {
      before.delete(field);
    }
  }
  return [...before].filter(([field, value]) => valueOf(field) !== value).map(([field]) => field);
}

/** @param {Field} field */
function isKept(field) {
  return field.id !== '' && field.matches(KEPT);
}

/** How much of what was changed would be lost if the page were loaded again. */
export function lost() {
  return changed().filter((field) => !isKept(field)).length;
}

/** Keeps the rest until this page was loaded again. */
export function keep() {
  const values = changed().filter(isKept).map((field) => [field.id, valueOf(field)]);
  if (values.length > 0) {
    sessionStorage.setItem(STORE, JSON.stringify({ page: location.pathname, values }));
  }
}

/**
 * @param {Field} field
 * @param {string | boolean} value
 */
function put(field, value) {
  before.set(field, valueOf(field));
  if (typeof value === 'boolean') {
    field.checked = value;
  } else {
    field.value = value;
  }
  if (field.matches(WORDS)) {
    field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
  }
  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

/** Puts back what was kept, as its fields appear: some of them only once others hold their value. */
export function putBack() {
  const kept = sessionStorage.getItem(STORE);
  sessionStorage.removeItem(STORE);
  const { page, values } = /** @type {{ page: string, values: [string, string | boolean][] }} */ (JSON.parse(kept ?? '{}'));
  if (page !== location.pathname) {
    return;
  }
  const left = new Map(values);
  const until = Date.now() + WAITS;
  const look = () => {
    for (const [id, value] of left) {
      const field = /** @type {Field | null} */ (document.getElementById(id));
      if (field?.matches(KEPT)) {
        left.delete(id);
        put(field, value);
      }
    }
    if (left.size > 0 && Date.now() < until) {
      setTimeout(look, BETWEEN);
    }
  };
  look();
}

// heard before the field changes what it holds
for (const kind of ['focusin', 'pointerdown']) {
  document.addEventListener(kind, note, true);
}
Object.assign(window, { tfTyped: { lost, keep } });
putBack();
