/** WebAssembly as far as the compiled kernels need it; the types of Node.js leave it out. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** @param code base 64, made by `node tools/build-kernel.mjs` */
export function compiled(code: string): object {
  return new WebAssembly.Module(Buffer.from(code, 'base64'));
}

/** A kernel with a memory of its own. */
export function started<Exports>(module: object): Exports {
  return new WebAssembly.Instance(module).exports as Exports;
}
