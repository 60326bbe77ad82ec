import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a JUnit report as strictly as XML 1.0 is, and holds it against what readers of JUnit ask of one. */
export function readJunit(xml: string): Element {
  const root = readXml(xml);
  check(root, 'testsuites', ['name', 'tests', 'failures', 'errors', 'time'], ['testsuite']);
  for (const suite of root.children) {
    check(suite, 'testsuite', ['name', 'tests', 'failures', 'errors', 'skipped', 'time'], ['properties', 'testcase']);
    const cases = suite.children.filter((child) => child.name === 'testcase');
    // They stand before the cases, once.
    const properties = suite.children.slice(0, suite.children.length - cases.length);
    assert(properties.length <= 1 && properties.every((child) => child.name === 'properties'), 'properties');
    for (const property of properties.flatMap(({ children }) => children)) {
      check(property, 'property', ['name', 'value'], []);
    }
    // A suite without tests is no success to those who read it.
    assert(cases.length > 0, `${suite.attributes.name}: no tests`);
    assert(Number(suite.attributes.tests) === cases.length, 'tests');
    for (const name of ['failure', 'error']) {
      const having = cases.filter(({ children }) => children.some((child) => child.name === name)).length;
      assert(Number(suite.attributes[`${name}s`]) === having, `${name}s`);
    }
    const names = cases.map(({ attributes }) => attributes.name);
    assert(new Set(names).size === names.length, 'test cases of one name');
    for (const one of cases) {
      check(one, 'testcase', ['name', 'classname', 'time'], ['failure', 'error', 'system-out']);
      assert(one.children.length <= 1, 'one outcome a test case');
      for (const child of one.children) {
        check(child, child.name, child.name === 'system-out' ? [] : ['type', 'message'], []);
      }
    }
  }
  for (const count of ['tests', 'failures', 'errors']) {
    const sum = root.children.reduce((total, { attributes }) => total + Number(attributes[count]), 0);
    assert(Number(root.attributes[count]) === sum, `${count} of all suites`);
  }
  return root;
}

function check(element: Element, name: string, attributes: readonly string[], children: readonly string[]): void {
  assert(element.name === name, `${name} expected, not ${element.name}`);
  assert(Object.keys(element.attributes).join() === attributes.join(), `${name}: ${Object.keys(element.attributes)}`);
  for (const child of element.children) assert(children.includes(child.name), `${child.name} in ${name}`);
  if (children.includes('testsuite') || children.includes('testcase')) assert(element.text.trim() === '', element.text);
}

function assert(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

function readXml(xml: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  if (root === undefined) throw new Error('no element');
  return root;
}
