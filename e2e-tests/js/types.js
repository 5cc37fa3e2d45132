// @ts-check
/** The compiler's own view of our types: `FrontendModulesE2E` loads `typescript.js` before it calls this. */

const LIBRARIES = '/typescript/';

/**
 * @param {string[]} modules addresses, such as `/frontend/tenfold/dom.js`
 * @returns {string[]} what is wrong, each with its file and line
 */
export function problems(modules) {
  /** @type {any} */
  const { ts } = /** @type {any} */ (window);
  const options = {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    noFallthroughCasesInSwitch: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = {
    getSourceFile: (/** @type {string} */ name, /** @type {any} */ how) => {
      const text = read(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, how);
    },
    fileExists: (/** @type {string} */ name) => read(name) !== undefined,
    readFile: read,
    getDefaultLibFileName: () => `${LIBRARIES}lib.d.ts`,
    getDefaultLibLocation: () => LIBRARIES,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (/** @type {string} */ name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
  };
  const program = ts.createProgram(modules, options, host);
  return ts.getPreEmitDiagnostics(program).map((/** @type {any} */ problem) => {
    const words = ts.flattenDiagnosticMessageText(problem.messageText, '\n');
    const line = problem.file?.getLineAndCharacterOfPosition(problem.start).line + 1;
    return problem.file ? `${problem.file.fileName.slice(1)}:${line} ${words}` : words;
  });
}

/** @type {Map<string, string | undefined>} */
const known = new Map();

/**
 * At once, as the compiler asks; other people's code is taken for empty.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
function read(name) {
  if (name.includes('/vendor/')) {
    return '';
  }
  if (!known.has(name)) {
    const request = new XMLHttpRequest();
    request.open('GET', name, false);
    request.send();
    known.set(name, request.status === 200 ? request.responseText : undefined);
  }
  return known.get(name);
}
