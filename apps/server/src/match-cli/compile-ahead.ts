import { setFlagsFromString } from 'node:v8';

/**
 * The engine's kernel is compiled whole, and well, when it is loaded: by itself Node.js compiles each part when the first
 * problem comes to it, twice, and a small problem is solved in less time than that takes.
 */
setFlagsFromString('--no-wasm-lazy-compilation');
setFlagsFromString('--no-liftoff');
