import { findPart, type PackageParts, type Relation } from '../opc/packageParts.ts';
import { parseXml } from '../opc/parseXml.ts';
import type { WordProperties } from './types.ts';

/** Reads what a file says of itself; a file without these parts says nothing. */
export function readProperties(parts: PackageParts, relations: ReadonlyMap<string, Relation>): WordProperties {
  const textsOf = (type: string) => {
    const target = findPart(relations, type);
    return readTexts(target === undefined ? undefined : parts.text(target));
  };
  const core = textsOf('core-properties');
  const app = textsOf('extended-properties');
  return {
    title: core.get('title') ?? '',
    author: core.get('creator') ?? '',
    program: (app.size > 0 ? app : textsOf('extendedProperties')).get('Application') ?? '',
    custom: readCustom(
      ['custom-properties', 'customProperties'].flatMap((type) => {
        const target = findPart(relations, type);
        return target === undefined ? [] : [parts.text(target)];
      })[0],
    ),
  };
}

/** The texts of the elements below the root, by name. */
function readTexts(xml: string | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  let current = '';
  if (xml === undefined) return texts;
  parseXml(xml, {
    open: (tag) => {
      current = tag;
    },
    close: () => {
      current = '';
    },
    text: (text) => {
      if (current !== '') texts.set(current, `${texts.get(current) ?? ''}${text}`);
    },
  });
  return texts;
}

function readCustom(xml: string | undefined): Map<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  if (xml === undefined) return properties;
  parseXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'property') name = attributes.name;
    },
    close: (tag) => {
      if (tag === 'property') name = undefined;
    },
    text: (text) => {
      if (name !== undefined && text.trim() !== '') properties.set(name, `${properties.get(name) ?? ''}${text}`);
    },
  });
  return properties;
}
