/** A command line that cannot be carried out; the message is in the reader's language. */
export class UsageError extends Error {}
