/** The share of `killed` among `tried`, with the 95 % interval of Wilson, which also holds near 1: `0.93 [0.89, 0.96]`. */
export function wilson(
  killed: number,
  tried: number,
): { readonly rate: number; readonly low: number; readonly high: number } {
  const z = 1.959964;
  const rate = killed / tried;
  const spread = z * Math.sqrt((rate * (1 - rate)) / tried + z ** 2 / (4 * tried ** 2));
  const middle = rate + z ** 2 / (2 * tried);
  const whole = 1 + z ** 2 / tried;
  return { rate, low: (middle - spread) / whole, high: (middle + spread) / whole };
}
