/**
 * The one script of a preview. When the report has changed it puts the new page in the place of the old one, so that what was
 * being read stays where it is on the screen: the finding that the reader last went to, else the first block that has not
 * changed. It walks through findings (F8, Shift+F8, as editors do) and gaps from where the reader is.
 */
export const PREVIEW_SCRIPT = `'use strict';
const events = new EventSource('events');
let saves = 0;
events.onmessage = () => {
  saves += 1;
  void follow(saves);
};

/** Where the reader went last: the key of a finding. */
let current;
/** The id of the gap that the reader went to last. */
let currentGap;

async function follow(save) {
  const response = await fetch('.', { cache: 'no-store' });
  if (!response.ok || save !== saves) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (save !== saves) return;
  const anchor = findAnchor();
  const opened = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const only = document.getElementById('only');
  const newOnly = page.getElementById('only');
  if (only && newOnly) newOnly.checked = only.checked;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  const found = anchor === undefined ? undefined : anchor.find();
  if (found) scrollBy(0, found.getBoundingClientRect().top - anchor.top);
  const focused = opened === '' ? null : document.getElementById(opened);
  if (current !== undefined && found && found.dataset.key === current) found.focus({ preventScroll: true });
  else if (focused) focused.focus({ preventScroll: true });
}

/** What is to stay where it is on the screen, and how it is found in the new page. */
function findAnchor() {
  const finding = findingOf(current);
  if (finding && isInView(finding)) {
    const key = current;
    const row = findRow();
    const anchor = { top: finding.getBoundingClientRect().top, find: undefined };
    anchor.find = () => {
      const again = findingOf(key);
      if (again || row === undefined) return again;
      const instead = row.find();
      anchor.top = row.top;
      return instead;
    };
    return anchor;
  }
  return findRow();
}

function findRow() {
  const rows = [...document.querySelectorAll('#report > .row')];
  const seen = rows
    .map((row, index) => ({ index, text: textOf(row), top: row.getBoundingClientRect().top, bottom: row.getBoundingClientRect().bottom }))
    .filter(({ text, bottom, top }) => text !== '' && bottom > barHeight() && top < innerHeight);
  if (seen.length === 0) return undefined;
  const anchor = { top: seen[0].top, find: undefined };
  anchor.find = () => {
    const now = [...document.querySelectorAll('#report > .row')];
    const texts = now.map(textOf);
    for (const { index, text, top } of seen) {
      const alike = texts.flatMap((one, at) => (one === text ? [at] : []));
      if (alike.length === 0) continue;
      const nearest = alike.reduce((best, at) => (Math.abs(at - index) < Math.abs(best - index) ? at : best));
      anchor.top = top;
      return now[nearest];
    }
    return now[Math.min(seen[0].index, now.length - 1)];
  };
  return anchor;
}

/** The text of a block without its findings, which come and go. */
function textOf(row) {
  return row.firstElementChild?.textContent?.replace(/\\s+/g, ' ').trim() ?? '';
}

function findingOf(key) {
  if (key === undefined) return undefined;
  return [...document.querySelectorAll('.finding')].find((one) => one.dataset.key === key);
}

function barHeight() {
  return document.querySelector('nav')?.getBoundingClientRect().bottom ?? 0;
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > barHeight() && top < innerHeight;
}

/** Goes to the next of some places, or back; from where the reader is, and around at the end. */
function step(places, isCurrent, forward) {
  if (places.length === 0) return undefined;
  const at = places.findIndex(isCurrent);
  if (at >= 0) return places[(at + (forward ? 1 : -1) + places.length) % places.length];
  const middle = barHeight() + 1;
  const below = places.filter((one) => one.getBoundingClientRect().top >= middle);
  const above = places.filter((one) => one.getBoundingClientRect().top < middle);
  return forward ? (below[0] ?? places[0]) : (above.at(-1) ?? places.at(-1));
}

function goToFinding(forward) {
  const found = step([...document.querySelectorAll('.finding')], (one) => one.dataset.key === current && isInView(one), forward);
  if (found) goTo(found);
}

function goToGap() {
  const gaps = [...document.querySelectorAll('mark.gap')];
  const found = step(gaps, (one) => one.id === currentGap && isInView(one), true);
  if (found) goTo(found);
}

function goTo(element) {
  current = element.dataset.key ?? current;
  if (element.matches('mark.gap')) currentGap = element.id;
  history.replaceState(null, '', '#' + element.id);
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null) return;
  const target = document.getElementById(link.getAttribute('href').slice(1));
  if (link.id === 'next' || link.id === 'previous') goToFinding(link.id === 'next');
  else if (link.id === 'gap') goToGap();
  else if (target !== null && target.hasAttribute('tabindex')) goTo(target);
  else return;
  event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  goToFinding(!event.shiftKey);
});
`;
