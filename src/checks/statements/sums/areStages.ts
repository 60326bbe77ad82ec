/** What was finished was begun before: 开工9个、竣工7个. */
export function areStages(names: readonly string[]): boolean {
  return (
    names.some((name) => /(?<![未待])开工|动工/.test(name)) && names.some((name) => /竣工|完工|投用|验收/.test(name))
  );
}
