import { readFileSync, writeFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import { evaluateYear, readReport } from './src/pipeline.ts';
import { shippedForm } from './test/document/shippedForms.ts';
const sets = (process.env.SETS ?? 'abcdefghijklmn').split('');
const kinds = (process.env.KINDS ?? 'right').split(',');
const OUT = process.env.OUT; const res: Record<string, { hit: boolean; findings: string[] }> = {};
const base0 = JSON.parse(readFileSync('/tmp/q-prose31-base.json', 'utf8'));
for (const set of sets) for (const are of kinds) { let hits = 0, n = 0, was = 0;
  for (const b of ['base1', 'base2', 'base3']) {
    const report = readFileSync(`test/corpus/fresh/${set}/${b}.yaml`, 'utf8');
    const cases = parse(readFileSync(`test/corpus/fresh/${set}/${b}.${are}.yaml`, 'utf8')) as any[];
    const tpl = new Map<string, any>();
    const get = (slot: string | undefined) => { const key = slot ?? 'effectiveness'; if (tpl.has(key)) return tpl.get(key);
      const doc = parseDocument(report); const path = slot === 'title' ? ['title'] : ['narrative', key]; if (doc.hasIn(path)) doc.deleteIn(path);
      const mk = (t: string) => { doc.setIn(path, slot === 'title' ? t.split('\n') : t); return doc.toString({ lineWidth: 0 }); };
      const ev = (text: string) => { const { year, findings } = readReport('r.yaml', new TextEncoder().encode(text)); if (!year) return findings.filter((f: any) => f.severity !== 'note'); return [...findings, ...evaluateYear(year, shippedForm(year.form)).findings].filter((f: any) => f.severity !== 'note'); };
      const name = (f: any) => `${f.code} ${JSON.stringify(f.args)}`;
      const quiet = new Set(ev(mk(slot === 'title' ? '全年工作自评报告' : '全年工作完成。')).map(name));
      const o = { mk, ev, quiet, name }; tpl.set(key, o); return o; };
    cases.forEach((one, i) => { const { mk, ev, quiet, name } = get(one.slot);
      const typed = are === 'wrong' ? one.text.replaceAll('【', '\ue000').replaceAll('】', '\ue001') : one.text;
      let text = mk(typed); const start = text.indexOf('\ue000'); const end = text.lastIndexOf('\ue001') - 1; text = text.replaceAll('\ue000', '').replaceAll('\ue001', '');
      const found = ev(text).filter((f: any) => !quiet.has(name(f)));
      const hit = are === 'right' || one.anywhere ? found.length > 0 : found.some(({ places }: any) => places.some((p: any) => p.start < end && Math.max(p.end, p.start + 1) > start));
      const id = `${set}/${b}.${are}[${i}]`; n++; if (hit) hits++; const old = base0[id]; if (old?.hit) was++;
      res[id] = { hit, findings: found.map((f: any) => `${f.code} ${text.slice(f.places[0].start, f.places[0].end)}`) };
      if (old && old.hit !== hit) console.log(hit ? '+ ' : '- ', id, one.text, '=>', res[id].findings.join('; ')); });
  }
  console.log(set, are, was, '→', hits, '/', n); }
if (OUT) writeFileSync(OUT, JSON.stringify(res));
