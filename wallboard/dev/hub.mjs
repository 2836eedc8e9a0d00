import { WebSocketServer } from 'ws';

const end = '\x1e';

/** SignalR's JSON hub protocol, as much of it as a wall speaks: negotiate, handshake, Watch, and what the server sends. */
export function hub(server, { watch }) {
  const sockets = new Set();
  const listener = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (!request.url.startsWith('/hubs/board')) {
      socket.destroy();
      return;
    }
    listener.handleUpgrade(request, socket, head, (line) => {
      let greeted = false;
      line.on('close', () => sockets.delete(line));
      line.on('message', (data) => {
        for (const text of data.toString().split(end).filter((part) => part !== '')) {
          const message = JSON.parse(text);
          if (!greeted) {
            greeted = true;
            line.send(`{}${end}`);
          } else if (message.type === 1 && message.target === 'Watch') {
            sockets.add(line);
            line.send(JSON.stringify({ type: 3, invocationId: message.invocationId, result: watch(message.arguments[0]) }) + end);
          }
        }
      });
    });
  });
  return {
    send(target, argument) {
      const text = JSON.stringify({ type: 1, target, arguments: argument === undefined ? [] : [argument] }) + end;
      for (const line of sockets) {
        line.send(text);
      }
    },
    dropAll() {
      for (const line of listener.clients) {
        line.terminate();
      }
    },
  };
}

/** The answer to negotiate. */
export function negotiation() {
  const id = Math.random().toString(36).slice(2);
  return { connectionId: id, connectionToken: id, negotiateVersion: 1, availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text'] }] };
}
