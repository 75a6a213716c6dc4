declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface CompressionOptions {
    /** Whether this answer may be compressed; asked when its headers are known. */
    filter?(request: IncomingMessage, response: ServerResponse): boolean;
  }
  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  interface Compression {
    (options?: CompressionOptions): Middleware;
    /** True for the types that become smaller. */
    filter(request: IncomingMessage, response: ServerResponse): boolean;
  }
  const compression: Compression;
  export default compression;
}
