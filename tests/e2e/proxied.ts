import { type IncomingHttpHeaders, request } from 'node:http';

export interface ProxiedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface ProxiedCall {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser behind the https proxy of a production installation: keeps its cookies and follows no redirect. */
export class ProxiedBrowser {
  readonly cookies = new Map<string, string>();
  /** The Set-Cookie lines in the order in which they came. */
  readonly setCookies: string[] = [];

  constructor(
    private readonly port: number,
    private readonly publicUrl: URL,
    private readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ) {}

  get(path: string): Promise<ProxiedAnswer> {
    return this.call({ path });
  }

  /** Below /api/v1, as JSON, from this site. */
  api(method: string, path: string, body?: unknown): Promise<ProxiedAnswer> {
    return this.call({ method, path: `/api/v1${path}`, ...(body === undefined ? {} : { body }) });
  }

  call({ method = 'GET', path, body, headers = {} }: ProxiedCall): Promise<ProxiedAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const writes = method !== 'GET' && method !== 'HEAD';
    return new Promise((done, failed) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          method,
          path,
          headers: {
            host: this.publicUrl.host,
            'x-forwarded-proto': 'https',
            'x-forwarded-for': '203.0.113.7',
            'user-agent': this.userAgent,
            accept: path.startsWith('/api/') ? 'application/json' : 'text/html',
            ...(cookie ? { cookie } : {}),
            ...(writes ? { 'content-type': 'application/json', origin: this.publicUrl.origin } : {}),
            ...headers,
          },
        },
        (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => {
            for (const line of answer.headers['set-cookie'] ?? []) this.keep(line);
            done({ status: answer.statusCode ?? 0, headers: answer.headers, text });
          });
        },
      );
      sent.once('error', failed);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
