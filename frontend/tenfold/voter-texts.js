// @ts-check
/**
 * All words of the labelling screen in English. The server sends the same keys in the reader's language; {0} and {1}
 * stand for values.
 */
export const ENGLISH = Object.freeze({
  'group.emotions': 'Emotion',
  'group.playing': 'Playing',
  'hint.watch': 'Watch it once, then choose the one emotion that comes closest.',
  'hint.choose': 'Which emotion comes closest?',
  'hint.wait': 'Let the clip play once before you choose – {0} s to go.',
  'hint.confirm': '{0} – press Enter to vote.',
  'hint.speed': 'Speed {0} ×',
  'vote.saving': '{0} – saved here, on its way …',
  'vote.saved': 'All your votes are saved.',
  'vote.late': 'That clip was no longer yours: {0} Nothing else is lost.',
  'vote.unseen': 'That clip had not been shown whole; here it is again.',
  'vote.refused': 'A vote could not be taken: {0}',
  'undo.label': 'Undo {0}',
  'undo.done': 'Taken back. Choose again.',
  'undo.closed': 'That vote can no longer be taken back.',
  'outbox.offline': '{0} waiting – you are offline. Go on, nothing is lost.',
  'outbox.waiting': '{0} waiting to be saved …',
  'outbox.signin': 'Your sign-in has ended. Sign in again to send {0}.',
  'outbox.signin-link': 'Sign in',
  'skip.title': 'This clip cannot be judged',
  'skip.note': 'Anything a curator should know (optional)',
  'skip.NO_FACE': 'No face to be seen',
  'skip.TWO_FACES': 'Two faces: whose is meant?',
  'skip.BROKEN': 'The clip is broken',
  'skip.NONE_OF_SEVEN': 'None of the seven fits',
  'skip.OTHER': 'Something else',
  'skip.cancel': 'Back to the clip',
  'skip.done': 'Noted. Here is the next clip.',
  'empty.title': 'Nothing to judge just now',
  'empty.words': 'Thank you! New clips appear here by themselves as soon as they have passed the check.',
  'loading.words': 'Fetching your next clip …',
  'offline.title': 'You are offline',
  'offline.words': 'Your votes are kept in this browser and sent as soon as the network is back.',
  'not-ready.title': 'One step first',
  'not-ready.link': 'Go on',
  'broken.play': 'This clip does not play here. Press X to say so, and go on.',
  'break.words': 'You have been judging for {0} minutes. A short break keeps your eye fresh.',
  'break.go-on': 'Go on',
  'practice.right': 'Right: {0}.',
  'practice.wrong': 'Here the answer is {0}.',
  'practice.next': 'Next',
  'practice.count': 'Clip {0} of {1}',
  'tool.play': 'Pause or play',
  'tool.replay': 'Replay',
  'tool.loop': 'Loop',
  'tool.skip': 'Cannot judge',
  'tool.keys': 'Keys',
  'key.position': 'vote by position',
  'key.emotion': 'vote {0}',
  'key.play': 'pause, play',
  'key.replay': 'replay',
  'key.loop': 'loop on, off',
  'key.back': 'one frame back',
  'key.forward': 'one frame on',
  'key.slower': 'slower',
  'key.faster': 'faster',
  'key.undo': 'take the last vote back',
  'key.skip': 'cannot judge',
  'key.help': 'keys and settings',
  'key.confirm': 'vote what is chosen',
  'settings.title': 'Keys and settings',
  'settings.change': 'Press a new key for “{0}”, or Esc.',
  'settings.taken': '“{0}” already has that key.',
  'settings.unusable': 'Choose a letter, a digit or a sign.',
  'settings.single': 'Keys work by themselves (off: only together with Alt)',
  'settings.confirm': 'Confirm each choice with Enter',
  'settings.reset': 'Keys as delivered',
  'settings.close': 'Done',
});

/**
 * @param {Record<string, string>} [own] the reader's language
 * @returns {(key: string, ...values: (string | number)[]) => string}
 */
export function words(own = {}) {
  return (key, ...values) => {
    const text = own[key] ?? ENGLISH[/** @type {keyof typeof ENGLISH} */ (key)] ?? key;
    return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
  };
}
