import type { Page } from '../../document/page.ts';
import { escapeXml } from '../docx/escapeXml.ts';
import type { Numbered } from './findingNumbers.ts';

/** Builds the list of all findings: one that stands beside its place is a link to there, any other is told here. */
export function buildFindingList(numbered: readonly Numbered[], page: Page): string {
  const { words, isOutdated, others } = page;
  if (numbered.length === 0) return '';
  const title = isOutdated || others.length === numbered.length ? words.otherFindings : words.findings;
  const items = numbered.map((one) => {
    const { found, number, target } = one;
    if (target === undefined) return `<li>${buildFinding(one, numbered, page)}</li>`;
    const label = `${words.severity[found.severity]} ${found.code}`;
    return `<li id="i${number}" class="${found.severity}"><a href="#n${number}"><b>${escapeXml(label)}</b> ${escapeXml(found.message)}</a></li>`;
  });
  return `<section id="findings"><h2>${escapeXml(title)}</h2><ol>${items.join('')}</ol></section>`;
}

/** Builds a finding: its severity, code and place, its message and what to do, and the ways from it. */
export function buildFinding(
  { found, number, target }: Numbered,
  numbered: readonly Numbered[],
  { words }: Page,
): string {
  const { severity, code, where, message, hint, key } = found;
  const place = `<span class="where">${escapeXml(where)}</span>`;
  const { steps } = words;
  const last = numbered.length;
  const ways = [
    ...(target === undefined ? [] : [[target, steps.place] as const]),
    ...(number > 1 ? [[`n${number - 1}`, steps.previous] as const] : []),
    ...(number < last ? [[`n${number + 1}`, steps.next] as const] : []),
    ...(target === undefined ? [] : [[`i${number}`, steps.list] as const]),
  ].map(([id, title]) => `<a href="#${id}">${escapeXml(title)}</a>`);
  return (
    `<div class="finding ${severity}" id="n${number}" tabindex="-1" data-key="${escapeXml(key)}">` +
    `<p><b>${escapeXml(words.severity[severity])} ${code}</b> ${place}</p>` +
    `<p>${escapeXml(message)}</p><p class="hint">${escapeXml(words.remedy)}${escapeXml(hint)}</p>` +
    `${ways.length === 0 ? '' : `<p class="ways">${ways.join(' ')}</p>`}</div>`
  );
}

/** Builds the marks that lead from a place to the findings about it. */
export function buildMarks(numbered: readonly Numbered[], { words }: Page): string {
  return numbered
    .map(({ found, number }) => {
      const label = `${words.finding(number)}：${words.severity[found.severity]} ${found.code}`;
      return `<a class="mark ${found.severity}" href="#n${number}" aria-label="${escapeXml(label)}">${number}</a>`;
    })
    .join('');
}
