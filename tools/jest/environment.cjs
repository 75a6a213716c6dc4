/** Jest's environment without its sandbox: tests see the globals of Node itself, as the product does. */
const { ModuleMocker } = require('jest-mock');

/** Where Jest's framework keeps who listens to it; a file of tests must not find the listeners of the one before. */
const eventHandlers = Symbol.for('EVENT_HANDLERS');

module.exports = class PlainEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #before = { console: globalThis.console, exit: process.exit.bind(process), env: { ...process.env } };

  async setup() {
    delete globalThis[eventHandlers];
  }

  /** Puts back what Jest and the tests of this file have replaced. */
  async teardown() {
    globalThis.console = this.#before.console;
    process.exit = this.#before.exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#before.env)) delete process.env[name];
    Object.assign(process.env, this.#before.env);
  }

  getVmContext() {
    return null;
  }
};
