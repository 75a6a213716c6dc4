/** Turns TypeScript into the CommonJS that Node's own `require` loads; packages need no such thing. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const root = path.join(__dirname, '../..');
const { jsc } = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
const options = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: { ...jsc, baseUrl: root },
  module: { type: 'commonjs' },
};

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1').update(source).update(file).update(swc.version).update(JSON.stringify(options)).digest('hex'),
  process: (source, filename) => swc.transformSync(source, { ...options, filename }),
};
