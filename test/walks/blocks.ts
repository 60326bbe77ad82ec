/** A fenced block of the page that is a file, a change of one, or a command with what it prints. */
export type Block =
  | { readonly type: 'file'; readonly file: string; readonly text: string }
  | { readonly type: 'change'; readonly file: string; readonly text: string }
  | { readonly type: 'command'; readonly command: string; readonly printed: string };

const BLOCK = /^```(\w+) (\S+)\n([\s\S]*?)^```$|^```console\n\$ selfeval (.*)\n([\s\S]*?)^```$/gm;

/** The blocks of each walk, under `## Walk 1: …`, in their order. */
export function readWalks(page: string): readonly (readonly Block[])[] {
  return page
    .split(/^## Walk \d: /m)
    .slice(1)
    .map((section) => Array.from(section.matchAll(BLOCK), toBlock));
}

function toBlock([, language, file = '', text = '', command, printed = '']: RegExpMatchArray): Block {
  if (command !== undefined) return { type: 'command', command, printed };
  return { type: language === 'diff' ? 'change' : 'file', file, text };
}

/**
 * A text with the change of a `diff` block: lines that stay begin with a blank, lines that go with `-`, lines that come with
 * `+`; `@@` parts one place from the next. What stays and goes must stand there once, as it is.
 */
export function applyChange(before: string, change: string): string {
  return change.split(/^@@\n/m).reduce((text, hunk) => {
    const lines = hunk.split('\n').filter((line) => line !== '');
    const old = lines.filter((line) => !line.startsWith('+'));
    const wanted = lines.filter((line) => !line.startsWith('-'));
    const parts = `\n${text}`.split(`\n${old.map(cut).join('\n')}\n`);
    if (parts.length !== 2) throw new Error(`stands there ${parts.length - 1} times:\n${old.map(cut).join('\n')}`);
    return parts.join(`\n${wanted.map(cut).join('\n')}\n`).slice(1);
  }, before);
}

function cut(line: string): string {
  return line.slice(1);
}

/** Of blocks, the files of a folder that they write or change. */
export function filesOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.type === 'command' ? [] : [block.file])))];
}
