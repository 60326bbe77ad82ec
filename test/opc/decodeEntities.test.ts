import { expect, it } from 'vitest';
import { decodeEntities } from '../../src/opc/decodeEntities.ts';

it.each([
  ['甲&amp;乙&lt;丙&gt;', '甲&乙<丙>'],
  ['&quot;三公&quot;&apos;', '"三公"\''],
  ['&#x7532;&#20057;', '甲乙'],
  // Fields of every object, and what is beyond the last character: none is an entity.
  ['&constructor;&toString;&hasOwnProperty;', '&constructor;&toString;&hasOwnProperty;'],
  ['&#x110000;&#1114112;', '&#x110000;&#1114112;'],
  ['&nbsp;', '&nbsp;'],
])('reads %s as %s', (typed, read) => {
  expect(decodeEntities(typed)).toBe(read);
});
