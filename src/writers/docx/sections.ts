import { PAGE, type PageArea } from './page.ts';

/** Whether a section's pages stand or lie. */
export type Orientation = 'portrait' | 'landscape';

/**
 * The type area of a page. A page that lies has its head at the binding edge, so the margins of GB/T 9704 §5.2.1 turn
 * with it: the inner one lies above.
 */
export function areaOf(orientation: Orientation): PageArea {
  const { width, height, top, bottom, inside, outside } = PAGE;
  return orientation === 'portrait'
    ? { width: width - inside - outside, height: height - top - bottom }
    : { width: height - top - bottom, height: width - inside - outside };
}

/** GB/T 9704 §5.2.1 sets the margins; by §7.5 page numbers differ on odd and even pages. */
export function printSection(orientation: Orientation, hasHeader: boolean): string {
  const { width, height, top, bottom, inside, outside, header, footer } = PAGE;
  const headers = '<w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="even" r:id="rId6"/>';
  const size =
    orientation === 'portrait'
      ? `<w:pgSz w:w="${width}" w:h="${height}"/>` +
        `<w:pgMar w:top="${top}" w:right="${outside}" w:bottom="${bottom}" w:left="${inside}"` +
        ` w:header="${header}" w:footer="${footer}" w:gutter="0"/>`
      : `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>` +
        `<w:pgMar w:top="${inside}" w:right="${bottom}" w:bottom="${outside}" w:left="${top}"` +
        ` w:header="${SHORT}" w:footer="${SHORT}" w:gutter="0"/>`;
  return (
    `<w:sectPr>${hasHeader ? headers : ''}` +
    '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
    `${size}</w:sectPr>`
  );
}

/** On a page that lies, 15 mm to the header and the page number, which have 26 mm there. */
const SHORT = 850;
