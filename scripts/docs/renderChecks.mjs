// @ts-check
/**
 * @typedef {import('../../src/registry.ts').Code} Code
 * @typedef {import('../../src/findings/define.ts').Definition<Code>} Definition
 *
 * What the program holds of its codes, in one language.
 * @typedef {{
 *   definitions: readonly Definition[],
 *   explanations: import('../../src/explanations.ts').Explanations,
 *   examples: import('../../src/explanations.ts').Examples,
 *   words: (typeof import('../../src/terminal/words.ts').words)['zh'],
 * }} Held
 */

const HEADS = {
  zh: `# 检查项

<!-- 由 npm run docs 生成，请不要直接修改。 -->

[English](checks.en.md)

每个问题有一个编号和一个名称，编号永远不变；首位数字是发现它的阶段。级别有三种：

- **错误**：可以证明是错的，或者程序读不懂。有错误就不生成报告，\`check\` 的退出码是 1。
- **警告**：几乎肯定有问题，或者欠一个说明。
- **提示**：值得看一眼。

在终端里用 \`selfeval explain SE401\` 看同样的内容。下面的例子是真实的输出。

退出码：0 没有 \`--fail-on\`（默认 error）及以上的问题；1 有；2 用法不对，或者有文件读不了、写不了：这时没有做完，不论查过的部分怎样。
`,
  en: `# Checks

<!-- Made by npm run docs; do not edit. -->

[中文](checks.md)

Every finding has a code and a name. The code is for ever; its first digit is the stage that finds it. There are three severities:

- **error**: provably wrong, or not understood. Nothing is built from a report with errors, and \`check\` exits with 1.
- **warning**: nearly certainly wrong, or a reason is owed.
- **note**: worth a look.

\`selfeval explain SE401\` says the same in a terminal. The examples are real output.

Exit codes: 0 nothing of the severity of \`--fail-on\` (error by default) or worse; 1 something; 2 wrong usage, or a file that could not be read or written: the run is then not finished, whatever was found in the rest.
`,
};

/** The heads of the table of codes. */
const COLUMNS = { zh: ['编号', '名称', '级别', '是什么'], en: ['Code', 'Name', 'Severity', 'What it is'] };

/**
 * @param {'zh' | 'en'} lang
 * @param {Held} held
 */
export function renderChecks(lang, held) {
  const stages = [...new Set(held.definitions.map(stageOf))];
  const parts = stages.map((stage) => {
    const ofStage = held.definitions.filter((definition) => stageOf(definition) === stage);
    return [
      `## ${held.words.stages[stage]}`,
      table(lang, ofStage, held),
      ...ofStage.map((definition) => section(lang, definition, held)),
    ].join('\n\n');
  });
  return `${[HEADS[lang].trimEnd(), ...parts].join('\n\n')}\n`;
}

/** @param {Definition} definition */
function stageOf({ code }) {
  return code.charAt(2);
}

/**
 * @param {'zh' | 'en'} lang
 * @param {Definition[]} definitions
 * @param {Held} held
 */
function table(lang, definitions, { explanations, words }) {
  const rows = definitions.map(({ code, name, severity }) => {
    return [
      `[${code}](#${code.toLowerCase()})`,
      `\`${name}\``,
      words.severity[severity],
      inline(explanations[code].what),
    ];
  });
  return [COLUMNS[lang], COLUMNS[lang].map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {'zh' | 'en'} lang
 * @param {Definition} definition
 * @param {Held} held
 */
function section(lang, { code, name, severity }, { explanations, examples, words }) {
  const { what, why, remedy } = explanations[code];
  const example = examples[code];
  const titles = words.explanation;
  return [
    `### ${code}`,
    `\`${name}\` · ${words.severity[severity]}`,
    inline(what),
    `**${titles.why}**${lang === 'zh' ? '　' : ' '}${inline(why)}`,
    ...(example?.source === undefined ? [] : [fence('yaml', example.source)]),
    ...(example === undefined ? [] : [fence('text', `$ selfeval ${example.run}\n${example.output[lang]}`)]),
    `**${titles.remedy}**${lang === 'zh' ? '　' : ' '}${inline(remedy)}`,
  ].join('\n\n');
}

/**
 * Words in a line of Markdown: what is Markdown in them is to be read as it stands.
 * @param {string} text
 */
function inline(text) {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

/**
 * @param {string} language
 * @param {string} text
 */
function fence(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
