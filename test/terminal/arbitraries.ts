import fc from 'fast-check';

/** Letters, Chinese with its punctuation, wide signs, what joins to the character before, tabs and spaces. */
export const character = fc.constantFrom(
  ...'abz09:-|#"\'{}[]()%,. ',
  ...'超支预算执行单位万元',
  ...'，。、；：！？（）《》“”‘’…—',
  ...'１２ａ　',
  ...'éß€−×',
  '𠮷',
  '👍',
  '👨‍👩‍👧',
  'e\u0301',
  '\u001b',
  '\t',
);

/** A line of a user's file. */
export const line = fc.array(character, { maxLength: 120 }).map((characters) => characters.join(''));
