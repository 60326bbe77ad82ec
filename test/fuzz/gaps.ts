/** What no output may hold; a file that has such words itself is not asked. */
export const gaps = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b/;

/** What the format itself calls so: the state of a figure, and the key of a form under which there is a word for it. */
const OWN_WORDS =
  /"(?:state|type|key)":\s*"undefined"|whenUndefined|undefined: |phrases\.undefined|“undefined”|(?<="known":\[[^\]]*)"undefined"/g;

export const leaveOutOwnWords = (said: string): string => said.replaceAll(OWN_WORDS, '');
