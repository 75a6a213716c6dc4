/**
 * Jest's runtime without its sandbox: modules are loaded by Node itself, once in each worker and not once in each file
 * of tests. Loading the whole product takes seconds of processor time, and a hundred files do it. The price: modules
 * cannot be replaced (`jest.mock`), and what a test changes in one it must put back (`jest.spyOn` does).
 */
const { createRequire, _extensions: extensions } = require('node:module');
const { default: JestRuntime } = require('jest-runtime');

/** The one of the file of tests that runs. */
let current;
/** Those of modules loaded for earlier files are still asked for. */
const sourceMaps = new Map();

extensions['.ts'] = (module, filename) => module._compile(current.transform(filename), filename);

module.exports = class PlainRuntime extends JestRuntime {
  constructor(...parameters) {
    super(...parameters);
    current = this;
    this._environment.global.jest = this.jestGlobals.jestObjectFor(this._testPath);
  }

  transform(filename) {
    const code = this.transformCache.transform(filename);
    const map = this.transformCache.getSourceMaps().get(filename);
    if (map) sourceMaps.set(filename, map);
    return code;
  }

  getSourceMaps() {
    return sourceMaps;
  }

  /** What `name` means in a file; or a file that Jest itself runs, its tests or its own framework: once for each run. */
  requireModule(from, name) {
    if (name) return createRequire(from)(name);
    delete require.cache[from];
    return require(from);
  }

  requireModuleOrMock(from, name) {
    return this.requireModule(from, name);
  }

  requireInternalModule(from) {
    return this.requireModule(from);
  }
};
