import { SaxesParser } from 'saxes';

/** Not well-formed, or not there. */
export class NotXml extends Error {}

type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly close?: (tag: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Walks through XML. Names of elements come without their prefix, since not everybody writes the same. A DTD defines nothing
 * here, so no entity can grow.
 */
export function parseXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => {
    throw new NotXml();
  });
  parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes as Attributes));
  if (close !== undefined) parser.on('closetag', ({ name }) => close(withoutPrefix(name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
