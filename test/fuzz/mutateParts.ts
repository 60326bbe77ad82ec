import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../oracle/random.ts';
import { mutateBytes } from './mutate.ts';

/** What attributes and texts of office files are read as. */
const VALUES = [
  '',
  '-1',
  '0',
  '1',
  '99',
  '16385',
  '1048577',
  '2147483648',
  '1e9',
  '1e400',
  'NaN',
  'none',
  '一',
  '%1%2%9',
  'A1:XFD1048576',
  'A0',
  'ZZZZ1',
  '=1+1',
  '{{x}}',
  '__proto__',
  '../../../etc/passwd',
  '/xl/workbook.xml',
  'http://x.example',
  'restart',
  'inlineStr',
  '#DIV/0!',
  '1,234.50',
  '12.345.678',
  '２０２３',
  '2023年',
  '合计',
  '万元',
  '&#0;',
  '&x;',
  '𠮷',
  '\u202e',
  'x'.repeat(5000),
];

/** XML with elements left out, doubled, moved or put into themselves, and with other values and texts. */
function mutateXml(xml: string, random: Random): string {
  const pieces = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  for (let turn = random.whole(1, 5); turn > 0 && pieces.length > 0; turn -= 1) {
    const at = random.whole(0, pieces.length - 1);
    const piece = pieces[at] ?? '';
    switch (random.whole(0, 6)) {
      case 0:
        pieces.splice(at, random.whole(1, 4));
        break;
      case 1:
        pieces.splice(at, 0, ...pieces.slice(at, at + random.whole(1, 60)));
        break;
      case 2: {
        const taken = pieces.splice(at, random.whole(1, 12));
        pieces.splice(random.whole(0, pieces.length), 0, ...taken);
        break;
      }
      case 3:
        // An element within itself, deeper than anybody writes.
        if (/^<\w[^>]*[^/]>$/.test(piece))
          pieces.splice(at, 0, ...Array<string>(random.pick([3, 50, 3000])).fill(piece));
        break;
      default:
        pieces[at] = piece.startsWith('<')
          ? piece.replace(/="[^"]*"/g, (value) => (random.chance(0.5) ? `="${random.pick(VALUES)}"` : value))
          : random.pick(VALUES);
    }
  }
  return pieces.join('');
}

/** A zip file with something wrong in one of its parts, or in its bytes, or without a part. */
export function mutatePackage(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.2)) return mutateBytes(bytes, random);
  const parts = unzipSync(bytes);
  for (let turn = random.whole(1, 3); turn > 0; turn -= 1) {
    const names = Object.keys(parts);
    const name = random.pick(names.filter((each) => /\.(?:xml|rels)$/.test(each)));
    const part = parts[name] ?? new Uint8Array();
    const kind = random.whole(0, 9);
    if (kind === 0) delete parts[name];
    else if (kind === 1) parts[name] = parts[random.pick(names)] ?? part;
    else if (kind === 2) parts[name] = Uint8Array.from(mutateBytes(part, random));
    else parts[name] = strToU8(mutateXml(strFromU8(part), random));
  }
  return zipSync(parts, { level: 1 });
}
