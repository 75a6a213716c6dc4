/**
 * Jest runs in CommonJS mode: TypeScript and packages that ship only ES modules are turned into CommonJS here,
 * packages that already are CommonJS pass through untouched (the nearest package.json decides).
 */
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const root = path.join(__dirname, '..');
const swcrc = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
const importShim =
  'const __imp = async p => { const m = require(p); return m && m.__esModule ? m : { default: m, ...m }; };';
const packageTypes = new Map();

function packageType(directory) {
  if (packageTypes.has(directory)) return packageTypes.get(directory);
  const file = path.join(directory, 'package.json');
  let type;
  if (existsSync(file)) {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    type = manifest.type ?? (manifest.name ? 'commonjs' : undefined);
  }
  type ??= path.dirname(directory) === directory ? 'commonjs' : packageType(path.dirname(directory));
  packageTypes.set(directory, type);
  return type;
}

function isEsModule(file) {
  const extension = path.extname(file);
  return (
    extension === '.ts' || extension === '.mjs' || (extension === '.js' && packageType(path.dirname(file)) === 'module')
  );
}

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1').update(source).update(file).update(swc.version).update(JSON.stringify(swcrc)).digest('hex'),
  process(source, file) {
    if (!isEsModule(file)) {
      return { code: /\bimport\(/.test(source) ? importShim + source.replace(/\bimport\(/g, '__imp(') : source };
    }
    const own = !file.includes('/node_modules/');
    const { code } = swc.transformSync(source, {
      swcrc: false,
      configFile: false,
      filename: file,
      sourceMaps: own ? 'inline' : false,
      jsc: own ? { ...swcrc.jsc, baseUrl: root } : { target: 'es2022', parser: { syntax: 'ecmascript' } },
      module: { type: 'commonjs' },
    });
    return { code };
  },
};
