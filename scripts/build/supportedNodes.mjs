// @ts-check
/**
 * The oldest version of each line of Node that a range in `engines` admits: `^20.19.0 || >=22.12.0`. Lines above the last
 * are admitted, lines between are not.
 * @param {string} range
 * @returns {[major: number, minor: number][]}
 */
export function supportedNodes(range) {
  const parts = range.split(' || ');
  return parts.map((part, index) => {
    const [, operator, major, minor] = /^(\^|>=)(\d+)\.(\d+)\.0$/.exec(part) ?? [];
    if (operator !== (index === parts.length - 1 ? '>=' : '^'))
      throw new Error(`engines.node is not understood: ${range}`);
    return [Number(major), Number(minor)];
  });
}
