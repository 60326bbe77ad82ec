import {
  ASYMMETRIC_MATCHERS_OBJECT,
  ChaiStyleAssertions,
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

/*
 * What tests import from `vitest`, without the server and its threads: the same runner and the same `expect`, in one process
 * that starts in half a second. It knows no snapshots; tests that need them fail here, and are not asked.
 */

// biome-ignore lint/performance/noBarrelFile: it stands for a package
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from '@vitest/runner';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(ChaiStyleAssertions);
chai.use(JestAsymmetricMatchers);

const plain = (value: unknown, message?: string) => {
  const { assertionCalls } = getState(plain as never);
  setState({ assertionCalls: assertionCalls + 1 }, plain as never);
  return chai.expect(value, message);
};
const known = globalThis as unknown as Record<symbol, object>;
export const expect = Object.assign(plain, chai.expect, known[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0 } as never, expect as never);
known[GLOBAL_EXPECT as unknown as symbol] = expect;

export const vi = undefined;
