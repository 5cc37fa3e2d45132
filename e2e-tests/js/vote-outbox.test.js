// @ts-check
import { VoteOutbox } from '../../frontend/tenfold/vote-outbox.js';
import { Clock, equal, test, until } from './testing.js';

const clock = new Clock();
let people = 0;

/** A server that answers as told, in order; then always that it has stored the vote. */
class Server {
  /** @type {string[]} */
  heard = [];
  /** @type {{ status: number, body?: any }[]} */
  answers = [];
  /** @type {Promise<void> | undefined} each answer waits for it */
  gate;

  /** @param {{ id: string }} body */
  async vote(body) {
    this.heard.push(body.id);
    await this.gate;
    return this.answers.shift() ?? { status: 201, body: {} };
  }

  /** @param {{ id: string }} body */
  skip(body) {
    return this.vote({ id: `skip ${body.id}` });
  }
}

/** @param {Server} server @param {string} [person] */
function outboxOf(server, person = `person ${++people}`) {
  /** @type {[string, number][]} */
  const answers = [];
  /** @type {[number, import('../../frontend/tenfold/vote-outbox.js').State, number][]} */
  const states = [];
  const outbox = new VoteOutbox(person, /** @type {any} */ (server),
    (entry, answer) => answers.push([entry.body.id, answer.status]), (...state) => states.push(state));
  return { outbox, answers, states, person };
}

/** @param {VoteOutbox} outbox */
async function ids(outbox) {
  return (await outbox.entries()).map(({ body }) => body.id);
}

/** @param {number} status @param {string} [code] @param {string} [detail] */
function refusal(status, code, detail) {
  return { status, body: { code, detail } };
}

test('votes and skips are sent one after another, in the order given', async () => {
  const server = new Server();
  const { outbox, answers, states } = outboxOf(server);

  await Promise.all([outbox.put('vote', { id: 'a' }), outbox.put('skip', { id: 'b' }),
    outbox.put('vote', { id: 'c' })]);
  await until('three answers', () => answers.length === 3);

  equal(server.heard, ['a', 'skip b', 'c']);
  equal(answers, [['a', 201], ['b', 201], ['c', 201]]);
  await until('an empty outbox', () => String(states.at(-1)) === '0,idle,0');
});

test('the next vote waits for the answer to the one before', async () => {
  const server = new Server();
  let answer = () => {};
  server.gate = new Promise((resolve) => (answer = resolve));
  const { outbox, answers } = outboxOf(server);

  await outbox.put('vote', { id: 'a' });
  await outbox.put('vote', { id: 'b' });
  await until('the first vote', () => server.heard.length > 0);
  equal(server.heard, ['a']);
  answer();
  await until('both answers', () => answers.length === 2);

  equal(server.heard, ['a', 'b']);
});

test('of two tabs one sends, and no vote twice', async () => {
  const server = new Server();
  const one = outboxOf(server);
  const other = outboxOf(server, one.person);

  await Promise.all([one.outbox.put('vote', { id: 'a' }), other.outbox.put('vote', { id: 'b' }),
    one.outbox.put('vote', { id: 'c' }), other.outbox.flush()]);
  await until('all answers', () => one.answers.length + other.answers.length === 3);

  equal([...server.heard].sort(), ['a', 'b', 'c']);
  equal(await ids(one.outbox), []);
});

test('a person sends only their own votes', async () => {
  const server = new Server();
  server.answers = [{ status: 0 }];
  const { outbox } = outboxOf(server);
  await outbox.put('vote', { id: 'mine' });
  await until('the try', () => server.heard.length === 1);

  const other = outboxOf(server);
  await other.outbox.flush();

  equal(await ids(other.outbox), []);
  equal(server.heard, ['mine']);
  outbox.close();
});

test('without an answer the same vote is tried again, each time after twice the wait, at most 15 seconds', async () => {
  const server = new Server();
  server.answers = Array(7).fill({ status: 0 });
  const { outbox, answers, states } = outboxOf(server);

  await outbox.put('vote', { id: 'a' });
  const waits = [];
  for (let i = 0; i < 7; i++) {
    waits.push(await clock.ring());
  }
  await until('the answer', () => answers.length === 1);

  equal(waits, [1000, 2000, 4000, 8000, 15000, 15000, 15000]);
  equal(server.heard, Array(8).fill('a'));
  equal(states.some(([waiting, state]) => waiting === 1 && state === 'offline'), true);
  await until('an empty outbox', () => String(states.at(-1)) === '0,idle,0');
});

test('after a success the next wait is short again', async () => {
  const server = new Server();
  server.answers = [{ status: 0 }, { status: 0 }, { status: 201 }, { status: 0 }];
  const { outbox, answers } = outboxOf(server);

  await outbox.put('vote', { id: 'a' });
  await clock.ring();
  equal(await clock.ring(), 2000);
  await until('the answer', () => answers.length === 1);
  await outbox.put('vote', { id: 'b' });

  equal(await clock.ring(), 1000);
  await until('the other answer', () => answers.length === 2);
});

test('the network coming back sends at once', async () => {
  const server = new Server();
  server.answers = [{ status: 0 }];
  const { outbox, answers } = outboxOf(server);
  await outbox.put('vote', { id: 'a' });
  await until('a wait', () => clock.timers.size > 0);

  window.dispatchEvent(new Event('online'));
  await until('the answer', () => answers.length === 1);

  equal(server.heard, ['a', 'a']);
});

test('a server that is away is asked for ever', async () => {
  const server = new Server();
  server.answers = [502, 503, 504, 429, 503, 502, 503].map((status) => ({ status }));
  const { outbox, answers, states } = outboxOf(server);

  await outbox.put('vote', { id: 'a' });
  for (let i = 0; i < 7; i++) {
    await clock.ring();
  }
  await until('the answer', () => answers.length === 1);

  equal(states.every(([, , stuck]) => stuck === 0), true);
  equal(states.some(([, state]) => state === 'retrying'), true);
});

for (const code of ['late', 'not-watched', 'bad-input', 'id-used']) {
  test(`a vote refused as ${code} leaves at once, for no later try would change that`, async () => {
    const server = new Server();
    server.answers = [refusal(409, code)];
    const { outbox, answers } = outboxOf(server);

    await outbox.put('vote', { id: 'a' });
    await outbox.put('vote', { id: 'b' });
    await until('both answers', () => answers.length === 2);

    equal(server.heard, ['a', 'b']);
    equal(answers, [['a', 409], ['b', 201]]);
  });
}

test('a vote refused five times steps aside, and those after it go on without it', async () => {
  const server = new Server();
  server.answers = Array(5).fill(refusal(500, 'unknown', 'the disk is full'));
  const { outbox, answers, states } = outboxOf(server);

  await outbox.put('vote', { id: 'a' });
  for (let i = 0; i < 3; i++) {
    await clock.ring();
  }
  await until('the end of the fourth try', () => clock.timers.size > 0);
  await outbox.put('vote', { id: 'b' });
  await until('the other answer', () => answers.length === 1);
  await until('one stuck, none waiting', () => String(states.at(-1)) === '0,idle,1');

  equal(server.heard, ['a', 'a', 'a', 'a', 'a', 'b']);
  equal(answers, [['b', 201]]);
  const [stuck] = await outbox.stuck();
  equal([stuck.body.id, stuck.refused?.status, stuck.refused?.words], ['a', 500, 'the disk is full']);
  equal(await outbox.waiting(), []);
});

test('what stepped aside is sent once more when asked to', async () => {
  const server = new Server();
  server.answers = Array(5).fill(refusal(500));
  const { outbox, answers } = outboxOf(server);
  await outbox.put('vote', { id: 'a' });
  for (let i = 0; i < 4; i++) {
    await clock.ring();
  }
  await until('one stuck', async () => (await outbox.stuck()).length === 1);

  await outbox.again();
  await until('the answer', () => answers.length === 1);

  equal(server.heard.length, 6);
  equal(await ids(outbox), []);
});

test('an ended sign-in keeps the vote and asks again every five seconds', async () => {
  const server = new Server();
  server.answers = Array(6).fill({ status: 401 });
  const { outbox, answers, states } = outboxOf(server);

  await outbox.put('vote', { id: 'a' });
  const waits = [];
  for (let i = 0; i < 6; i++) {
    waits.push(await clock.ring());
  }
  await until('the answer', () => answers.length === 1);

  equal(waits, Array(6).fill(5000));
  equal(states.some(([waiting, state]) => waiting === 1 && state === 'signed-out'), true);
  equal(states.every(([, , stuck]) => stuck === 0), true);
});

test('after a reload the votes left are sent in their order', async () => {
  const server = new Server();
  server.answers = Array(3).fill({ status: 0 });
  const before = outboxOf(server);
  for (const id of ['a', 'b', 'c']) {
    await before.outbox.put('vote', { id });
    await until('a try without an answer', () => !before.outbox.flushing);
  }
  before.outbox.close();
  server.heard = [];

  const after = outboxOf(server, before.person);
  equal(await ids(after.outbox), ['a', 'b', 'c']);
  await after.outbox.flush();

  equal(server.heard, ['a', 'b', 'c']);
  equal(after.answers, [['a', 201], ['b', 201], ['c', 201]]);
  equal(before.answers, []);
});

test('a vote not sent yet can be taken back', async () => {
  const server = new Server();
  server.answers = [{ status: 0 }];
  const { outbox, answers, states } = outboxOf(server);
  await outbox.put('vote', { id: 'a' });
  await until('a wait', () => clock.timers.size > 0);

  equal(await outbox.drop('a'), true);
  equal(await outbox.drop('a'), false);
  await clock.ring();

  equal(await ids(outbox), []);
  equal(states.at(-1)?.[0], 0);
  equal([server.heard, answers], [['a'], []]);
});

test('a vote that is being sent cannot be taken back', async () => {
  const server = new Server();
  let answer = () => {};
  server.gate = new Promise((resolve) => (answer = resolve));
  const { outbox, answers } = outboxOf(server);
  await outbox.put('vote', { id: 'a' });
  await until('the vote', () => server.heard.length === 1);

  equal(await outbox.drop('a'), false);
  answer();
  await until('the answer', () => answers.length === 1);
});

test('votes for another project wait for a page of that project', async () => {
  const server = new Server();
  const elsewhere = outboxOf(server);
  elsewhere.outbox.project = '/p/elsewhere/';
  server.answers = [{ status: 0 }];
  await elsewhere.outbox.put('vote', { id: 'there' });
  await until('the first try', () => server.heard.length === 1);
  elsewhere.outbox.close();

  const here = outboxOf(server, elsewhere.person);
  equal(await ids(here.outbox), []);
  await here.outbox.flush();
  equal(server.heard, ['there']);
  equal(await ids(elsewhere.outbox), ['there']);
});
