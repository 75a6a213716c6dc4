import { connect, createServer, type Socket } from 'node:net';

/** A way to a server on this machine that can begin to swallow everything, as a broken network does. */
export interface BlackHole {
  readonly port: number;
  /** From now on nothing passes in either direction; connections are accepted and none is closed. */
  swallow(): void;
  /** New connections pass again. Those that lost something stay dead, and their other side never hears why. */
  heal(): void;
  close(): Promise<void>;
}

export async function blackHole(target: { host: string; port: number }): Promise<BlackHole> {
  let swallowing = false;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy()));
    return socket;
  };
  const server = createServer({ allowHalfOpen: true }, (near) => {
    keep(near);
    if (swallowing) return void near.resume();
    const far = keep(connect({ ...target, allowHalfOpen: true }));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      let dead = false;
      from.on('data', (chunk: Buffer) => {
        dead ||= swallowing;
        if (!dead) to.write(chunk);
      });
      from.once('end', () => {
        if (!dead && !swallowing) to.end();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    swallow: () => void (swallowing = true),
    heal: () => void (swallowing = false),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
