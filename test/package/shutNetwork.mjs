// Loaded before the program: whatever opens the network ends it with a status of its own.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import process from 'node:process';

function shut(what) {
  return () => {
    process.stderr.write(`OPENED ${what}\n`);
    process.exit(99);
  };
}
// http, https, http2, tls and fetch all go through a socket.
net.Socket.prototype.connect = shut('a socket');
net.Server.prototype.listen = shut('a server');
dgram.createSocket = shut('a datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = shut(`dns.${name}`);
  dns.promises[name] = shut(`dns.promises.${name}`);
}
globalThis.fetch = shut('fetch');
syncBuiltinESMExports();
