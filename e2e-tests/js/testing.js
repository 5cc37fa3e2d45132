// @ts-check
/** Small tests of the frontend's modules; `FrontendModulesE2E` runs each of them in Chromium. */

/** @type {Map<string, () => unknown>} */
const cases = new Map();

/**
 * @param {string} name what holds, in one sentence
 * @param {() => unknown} run throws, or rejects, where it does not
 */
export function test(name, run) {
  if (cases.has(name)) {
    throw new Error(`two tests are named ${name}`);
  }
  cases.set(name, run);
}

/** @returns {string[]} */
export function names() {
  return [...cases.keys()];
}

/** @param {string} name @returns {Promise<string>} why it failed; empty: it did not */
export async function run(name) {
  try {
    await cases.get(name)?.();
    return '';
  } catch (failure) {
    return failure instanceof Error ? `${failure.message}\n${failure.stack}` : String(failure);
  }
}

/**
 * By value: what JSON keeps of both.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function equal(actual, expected) {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(sorted(value)));
  if (is !== should) {
    throw new Error(`expected ${should}\n but was ${is}`);
  }
}

/** @param {() => unknown} act @param {typeof Error} kind */
export function throws(act, kind) {
  try {
    act();
  } catch (failure) {
    if (failure instanceof kind) {
      return;
    }
    throw failure;
  }
  throw new Error(`no ${kind.name} was thrown`);
}

const realTimeout = window.setTimeout.bind(window);

/**
 * Waits for what happens by itself, two seconds at most.
 *
 * @param {string} what
 * @param {() => unknown} holds
 */
export async function until(what, holds) {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) {
      return;
    }
    await new Promise((resolve) => realTimeout(resolve, 5));
  }
  throw new Error(`in two seconds this did not come: ${what}`);
}

/** Timers that run when a test says so: a wait of seconds costs none. */
export class Clock {
  /** @type {Map<number, { run: () => void, millis: number }>} */
  timers = new Map();
  /** @type {number[]} how long each timer was to wait */
  waits = [];
  next = 1;

  constructor() {
    /** @type {any} */ (window).setTimeout = (/** @type {() => void} */ run, /** @type {number} */ millis) => {
      this.waits.push(millis);
      this.timers.set(this.next, { run, millis });
      return this.next++;
    };
    /** @type {any} */ (window).clearTimeout = (/** @type {number} */ timer) => this.timers.delete(timer);
  }

  /** Lets the timers that stand ring. @returns {Promise<number>} how long the first one was to wait, in milliseconds */
  async ring() {
    await until('a timer', () => this.timers.size > 0);
    const standing = [...this.timers.values()];
    this.timers.clear();
    standing.forEach(({ run }) => run());
    return standing[0].millis;
  }
}

/** @param {any} value @returns {any} the same, the names of objects in order */
function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]))
    : value;
}
