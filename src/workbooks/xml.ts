import { SaxesParser } from 'saxes';

/** The error for XML that is not well-formed, or missing. */
export class NotXml extends Error {}

type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly close?: (tag: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Parses XML in one pass. Element names come without their prefix, since writers use different ones. A DTD defines
 * nothing here, so entities cannot expand.
 *
 * @throws NotXml where the text is not well-formed
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
