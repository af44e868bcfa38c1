import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * A proxy on the loopback address that cuts connections when told.
 *
 * @public
 */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts all connections now. */
  cut(): void;
  /**
   * Cuts a connection when its client sends these bytes.
   *
   * @param bytes - What to look for, such as `COMMIT`.
   * @param isDelivered - Whether the server still gets them; only the answer is lost then.
   */
  cutAt(bytes: string, isDelivered: boolean): void;
  close(): Promise<void>;
}

/**
 * Starts a proxy before a server of the loopback address.
 *
 * @param port - The server's port.
 * @returns The proxy.
 *
 * @public
 */
export async function startCuttingProxy(port: number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let trap: { readonly bytes: string; readonly isDelivered: boolean } | undefined;

  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.end();
      });
    }
    client.on("data", (bytes) => {
      if (trap === undefined || !bytes.toString("latin1").includes(trap.bytes)) {
        upstream.write(bytes);
        return;
      }
      const { isDelivered } = trap;
      trap = undefined;
      if (isDelivered) upstream.end(bytes);
      client.destroy();
    });
    upstream.on("data", (bytes) => {
      if (!client.destroyed) client.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port of the loopback address is free");
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: address.port,
    cut,
    cutAt: (bytes, isDelivered) => {
      trap = { bytes, isDelivered };
    },
    close: async () => {
      server.close();
      cut();
      await once(server, "close");
    },
  };
}
