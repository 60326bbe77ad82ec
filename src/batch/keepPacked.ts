import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Texts in their order; see `FindingsPrinter`. */
interface Pieces {
  add(piece: string): void;
  take(): Generator<string, void>;
}

/** So many characters are kept as they are before anything is packed: few files print no more. */
const PLAIN = 1_000_000;

/** Shorter texts are packed together: by itself a short one becomes no smaller. */
const TOGETHER = 2000;

/** Level 3 takes as long as 1 and a tenth less room; above it, time grows. */
const QUICK = 3;

/** Keeps texts until they are wanted: the first million characters of all as they are, what comes then in a tenth of the room. */
export function keepPacked(): () => Pieces {
  let plain = 0;
  return () => {
    const packed: (string | Uint8Array)[] = [];
    let last = '';
    return {
      add(piece) {
        plain += piece.length;
        if (plain <= PLAIN) {
          packed.push(piece);
          return;
        }
        last += piece;
        if (last.length < TOGETHER) return;
        // A copy, since zlib hands over the beginning of a larger room.
        packed.push(new Uint8Array(deflateRawSync(last, { level: QUICK })));
        last = '';
      },
      *take() {
        packed.reverse();
        for (let next = packed.pop(); next !== undefined; next = packed.pop())
          yield typeof next === 'string' ? next : inflateRawSync(next).toString();
        if (last !== '') yield last;
        last = '';
      },
    };
  };
}
