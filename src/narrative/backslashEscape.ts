/** A backslash and the ASCII punctuation that it makes literal. */
export const backslashEscape = /\\([!-/:-@[-`{-~])/g;
