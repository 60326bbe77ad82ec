import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { readReport, evaluateYear } from './src/pipeline.ts';
import { loadShippedForm } from './test/support/loadExample.ts';
import { contextOf } from './src/checks/runChecks.ts';
import { readProse } from './src/checks/statements/readProse.ts';
const [base='', s='', slot='effectiveness'] = process.argv.slice(2);
const d = parseDocument(readFileSync(`test/corpus/fresh/${base}.yaml`,'utf8'));
d.setIn(['narrative', slot], s.replaceAll('\\n','\n'));
const text = d.toString({lineWidth:0});
const { year, findings } = readReport('r.yaml', new TextEncoder().encode(text));
if (!year) { console.log(findings); process.exit(); }
const ev = evaluateYear(year, await loadShippedForm(year.form));
const ctx: any = contextOf({ ...(ev as any).evaluation, ...ev } as any);
for (const p of readProse(ctx.prose, year)) for (const { sentence, statements, clauses } of p) {
  if (sentence.passage.path !== `narrative.${slot}`) continue;
  console.log('##', sentence.text);
  console.log(clauses.map((c:any)=>c.opener+' ['+c.depth+'] '+c.tokens.map((t:any)=>t.text+(t.other?'?':'')+(t.column?':'+t.column:'')+(t.thing?'@'+t.thing.prefixes:'')+(t.relation?'~'+t.relation:'')+(t.change?'^'+t.change:'')+(t.circumstance?'!'+t.circumstance:'')+(t.amount?'#':'')+(t.year?'Y':'')+(t.rate?'%'+t.rate:'')).join(' ')).join('\n'));
  for (const st of statements as any[]) console.log('  ', st.kind, sentence.text.slice(st.kind==='change'?st.wordStart:st.start, st.end), JSON.stringify({thing: st.thing && st.thing.words+'='+st.thing.prefixes, how: st.how, c: [...st.circumstances], col: st.column, car: st.carried, rate: st.rate, basis: st.basis, sign: st.sign, year: st.year, from: st.isFrom, to: st.to, ofB: st.ofBudget, whole: st.whole?.words, wc: st.wholeColumn}));
}
if (process.env.FIG) for (const f of ctx.figures.all) if (f.id.includes(process.env.FIG)) console.log(f.id, f.outcome.state, f.outcome.quantity?.value?.toString());
