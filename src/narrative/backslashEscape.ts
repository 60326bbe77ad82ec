/** Matches a backslash escape: a backslash and the ASCII punctuation mark that it makes literal. */
export const backslashEscape = /\\([!-/:-@[-`{-~])/g;
