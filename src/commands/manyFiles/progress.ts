import type { Lang } from '../../findings/printSentence.ts';
import { displayWidth } from '../../terminal/displayWidth.ts';
import { progressWords } from '../../terminal/progressWords.ts';

interface Screen {
  readonly lang: Lang;
  readonly err: (text: string) => void;
  readonly errIsTerminal: boolean;
  readonly width: number;
}

/** In milliseconds. A short run says nothing; a log gets a line now and then, a terminal a bar that moves. */
const FIRST = { terminal: 500, log: 10_000 };
const EVERY = { terminal: 100, log: 10_000 };
const BAR = 20;

/** Tells on standard error how far a long run is, at what rate, and how long the rest will take. */
export class Progress {
  readonly #screen: Screen;
  readonly #total: number;
  readonly #clock: () => number;
  readonly #start: number;
  #next: number;
  #isShown = false;

  /** @param clock in milliseconds; one that nobody sets, unlike that of the day */
  constructor(screen: Screen, total: number, clock: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#total = total;
    this.#clock = clock;
    this.#start = clock();
    this.#next = this.#start + FIRST[this.#kind];
  }

  get #kind() {
    return this.#screen.errIsTerminal ? 'terminal' : 'log';
  }

  show(done: number): void {
    const now = this.#clock();
    if (now < this.#next || done === 0) return;
    this.#next = now + EVERY[this.#kind];
    const { lang, errIsTerminal, err, width } = this.#screen;
    const seconds = (now - this.#start) / 1000;
    const rate = done / seconds;
    const text = progressWords[lang](done, this.#total, rate, (this.#total - done) / rate);
    if (!errIsTerminal) {
      err(`${text}\n`);
      return;
    }
    const filled = Math.round((done / this.#total) * BAR);
    const line = `${'█'.repeat(filled)}${'·'.repeat(BAR - filled)} ${text}`;
    this.#isShown = true;
    err(`\r${displayWidth(line) < width ? line : text.slice(0, Math.floor(width / 2) - 1)}\u001b[K`);
  }

  /** Takes the bar off the screen. */
  end(): void {
    if (this.#isShown) this.#screen.err('\r\u001b[K');
    this.#isShown = false;
  }
}
