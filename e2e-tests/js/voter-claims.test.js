// @ts-check
import { VoterClaims } from '../../frontend/tenfold/voter-claims.js';
import { Clock, equal, test } from './testing.js';

const clock = new Clock();

/** @typedef {import('../../frontend/tenfold/label-api.js').Assignment} Assignment */

/** @param {string} token @returns {Assignment} */
function clip(token) {
  return { token, clip: token, src: `media/${token}`, seconds: 2, fps: 25 };
}

/** A server, a stage and a screen that say what they were told. */
function claims() {
  /** @type {string[]} */
  const told = [];
  const tell = (/** @type {string} */ what) => () => void told.push(what);
  const server = {
    /** @type {{ status: number, body?: any }} */
    answer: { status: 200, body: { progress: { given: 0, open: 9 }, assignments: [clip('a'), clip('b')] } },
    claim: async () => server.answer,
    release: (/** @type {string} */ token) => told.push(`release ${token}`),
  };
  const stage = { showing: /** @type {Assignment | null} */ (null) };
  const screen = {
    showFirst: () => {
      stage.showing = made.held[0] ?? null;
      told.push(`first ${stage.showing?.token}`);
    },
    prepareNext: () => {}, progress: () => {}, showReady: () => {},
    showNone: (/** @type {string} */ kind) => told.push(kind), showNotReady: tell('not ready'),
    showSignedOut: tell('signed out'),
  };
  const made = new VoterClaims(/** @type {any} */ (server), /** @type {any} */ (stage), screen);
  return { claims: made, server, stage, told };
}

/** @param {(parts: ReturnType<typeof claims>) => Promise<void>} act */
async function onAPage(act) {
  const parts = claims();
  clock.waits.length = 0;
  parts.claims.begin('ada');
  try {
    await act(parts);
  } finally {
    parts.claims.end();
  }
}

/** @param {VoterClaims} claims */
function held(claims) {
  return claims.held.map(({ token }) => token);
}

test('the first of two clips is shown, and with two held no more are asked for', () =>
  onAPage(async ({ claims: own, told }) => {
    await own.claim();

    equal([held(own), told, clock.waits], [['a', 'b'], ['first a'], []]);
  }));

test('with fewer than two the server is asked again, sooner when it was away', () =>
  onAPage(async ({ claims: own, server, told }) => {
    server.answer.body.assignments = [];
    await own.claim();
    server.answer = { status: 0 };
    await own.claim();

    equal([told, clock.waits], [['empty', 'offline'], [15_000, 3_000]]);
  }));

test('who may not label yet is told why, who is signed out that', () =>
  onAPage(async ({ claims: own, server, told }) => {
    server.answer = { status: 403, body: { code: 'not-ready', detail: 'First the practice.' } };
    await own.claim();
    server.answer = { status: 401 };
    await own.claim();

    equal(told, ['not ready', 'signed out']);
  }));

test('clips that come with the answer to a vote are asked for no more', () =>
  onAPage(async ({ claims: own, server, stage }) => {
    await own.claim();
    server.claim = () => Promise.reject(new Error('asked'));
    own.done(own.held[0]);
    stage.showing = own.held[0];

    own.answered([clip('b'), clip('c')]);

    equal([held(own), own.ahead], [['b', 'c'], 1]);
  }));

test('an answer without clips, as of an older server, leads to asking', () =>
  onAPage(async ({ claims: own, server, stage }) => {
    await own.claim();
    own.done(own.held[0]);
    stage.showing = own.held[0];
    server.answer.body.assignments = [clip('b'), clip('d')];

    own.answered(undefined);
    await Promise.resolve();

    equal(held(own), ['b', 'd']);
  }));

test('who has left the page is given no clips', async () => {
  const { claims: own } = claims();
  own.begin('ada');
  own.end();

  equal(own.ahead, undefined);
});

test('a judged clip does not come again, though the server still lists it', () =>
  onAPage(async ({ claims: own, stage }) => {
    await own.claim();

    own.done(own.held[0]);
    stage.showing = null;
    await own.claim();

    equal(held(own), ['b']);
  }));

test('what the server lists no longer is let go, but not from under one’s eyes', () =>
  onAPage(async ({ claims: own, server }) => {
    await own.claim();
    server.answer.body.assignments = [clip('c')];

    await own.claim();

    equal(held(own), ['a', 'c']);
  }));

test('a vote taken back brings its clip first, and what is then too much goes back', () =>
  onAPage(async ({ claims: own, server, told }) => {
    await own.claim();
    const [a] = own.held;
    own.done(a);
    server.answer.body.assignments = [clip('b'), clip('c')];
    await own.claim();

    own.takeBack(a);

    equal([held(own), told.at(-1)], [['a', 'b'], 'release c']);
  }));

test('a clip judged in another tab leaves this screen too', () =>
  onAPage(async ({ claims: own, told }) => {
    await own.claim();

    own.judgedElsewhere('a');

    equal([held(own), told], [['b'], ['first a', 'first b']]);
  }));

test('who leaves gives back what was loaded ahead, and asks no more', async () => {
  const { claims: own, told } = claims();
  own.begin('ada');
  await own.claim();

  own.end();
  await own.claim();

  equal([held(own), told], [['a'], ['first a', 'release b']]);
});

test('in practice the server is never asked', async () => {
  const { claims: own, told } = claims();

  await own.claim();

  equal([held(own), told], [[], []]);
});
