// Places of the page, and what is said there.

import { element } from './report.js';
import { facts, text } from './words.js';

export const at = (id) => document.getElementById(id);
export const shows = (id, shown) => {
  at(id).hidden = !shown;
};

/** For who can't see what moves. */
export function say(words) {
  at('status').textContent = words;
}

/** What stands in the way, with the way out if there is one. */
export function complain(id, words, problem) {
  const place = at(id);
  place.replaceChildren(words);
  if (problem === 'unauthenticated') {
    place.append(' ', element('a', { href: `/hr/again?lang=${facts.lang}`, target: '_blank' }, text('sign_in_again')));
  }
  place.hidden = words === '';
}
