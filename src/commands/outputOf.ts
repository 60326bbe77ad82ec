/** As much of a stream as a command line writes to. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/**
 * Standard output (1) or standard error (2), made when it is first written to. A pipe or a file is written to at once,
 * without Node's streams, whose modules take longer to load than a short answer to write; a terminal, or what is neither,
 * is left to Node.
 *
 * @param lose is told the system's code once a write is refused; `EPIPE` is no loss, since the reader has read enough.
 */
export function outputOf(descriptor: 1 | 2, lose: (code: string) => void): Output {
  let stream: NodeJS.WriteStream | undefined;
  let isClosed = false;
  const fs = process.getBuiltinModule('node:fs');
  const isPlain = canWriteAtOnce();
  return {
    get isTTY() {
      return !isPlain && openStream().isTTY;
    },
    get columns() {
      return isPlain ? undefined : openStream().columns;
    },
    write,
  };

  function canWriteAtOnce(): boolean {
    try {
      const stat = fs.fstatSync(descriptor);
      return stat.isFile() || stat.isFIFO() || stat.isSocket();
    } catch {
      return false;
    }
  }

  function write(text: string): void {
    if (isClosed) return;
    if (!isPlain || stream !== undefined) {
      openStream().write(text);
      return;
    }
    let rest: Uint8Array = Buffer.from(text);
    while (rest.length > 0) {
      try {
        rest = rest.subarray(fs.writeSync(descriptor, rest));
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        // The reader is slower than we are and nobody waits for it here: Node's stream does, and keeps the order.
        if (code === 'EAGAIN') openStream().write(rest);
        else refuse(code);
        return;
      }
    }
  }

  function openStream(): NodeJS.WriteStream {
    if (stream === undefined) {
      stream = descriptor === 1 ? process.stdout : process.stderr;
      stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => refuse(code));
    }
    return stream;
  }

  function refuse(code: string): void {
    isClosed = true;
    if (code !== 'EPIPE') lose(code);
  }
}
