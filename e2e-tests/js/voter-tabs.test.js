// @ts-check
import { VoterTabs } from '../../frontend/tenfold/voter-tabs.js';
import { equal, test, until } from './testing.js';

/** @param {string} person */
function tabOf(person) {
  /** @type {string[]} */
  const heard = [];
  const tab = new VoterTabs(person, (token) => heard.push(`judged ${token}`), (token) => heard.push(`back ${token}`));
  return { tab, heard };
}

test('tabs of one person know of each other until one leaves', async () => {
  const one = tabOf('ada');
  equal(one.tab.others, false);
  const other = tabOf('ada');
  await until('both to know', () => one.tab.others && other.tab.others);

  other.tab.leave();
  await until('one to be alone', () => !one.tab.others);

  one.tab.close();
  other.tab.close();
});

test('a clip judged or taken back in one tab is told to the others, and to nobody else', async () => {
  const one = tabOf('ada');
  const other = tabOf('ada');
  const stranger = tabOf('bob');

  one.tab.judged('a');
  one.tab.takenBack('a');
  await until('both words', () => other.heard.length === 2);

  equal([one.heard, other.heard, stranger.heard], [[], ['judged a', 'back a'], []]);
  [one, other, stranger].forEach(({ tab }) => tab.close());
});
