/** What no output may hold; a file that has such words itself is not asked. */
export const gaps = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b/;
