// A mail server for the tests: node server.js STEM…, where STEM.crt and STEM.key are a certificate and its key. With each it listens twice, for STARTTLS and for
// implicit TLS, and writes the ports as its first line; then one line of JSON for each message it took. How it behaves, the recipient says:
//   550@… 451@…     refused with that code
//   552-data@…      refused with that code after the data
//   hang@…          the data is read, and never answered
//   cut@…           the data is read, and the connection cut instead of an answer
//   hold-recipient@… hold-data@…
//                   the first time it writes { held: address } and answers nothing, at that point, until the address comes as a line on its input
//   anybody else    taken
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

const reply = (code, words) => Object.assign(new Error(words), { responseCode: Number(code) });

const held = new Map();

/** Goes on when told to; the second time at once. */
function hold(address, goOn) {
  if (held.has(address)) {
    goOn();
    return;
  }

  held.set(address, goOn);
  console.log(JSON.stringify({ held: address }));
}

const behaviours = {
  hang: () => {},
  'hold-data': data => hold(data.session.envelope.rcptTo[0].address, () => take(data)),
  cut: ({ server, session }) => [...server.connections].find(connection => connection.id === session.id)._socket.destroy(),
};

function take({ session, raw, answer }) {
  console.log(JSON.stringify({ to: session.envelope.rcptTo.map(to => to.address), user: session.user || null, secure: session.secure, raw }));
  answer(null, 'preso');
}

function listen(stem, secure) {
  const server = new SMTPServer({
    secure,
    cert: readFileSync(`${stem}.crt`),
    key: readFileSync(`${stem}.key`),
    logger: false,
    authOptional: true,
    onAuth: ({ username, password }, session, answer) =>
      username === 'portale' && password === 'segreto' ? answer(null, { user: username }) : answer(reply(535, 'utente o password sbagliati')),
    onRcptTo: ({ address }, session, answer) => {
      const code = /^(\d{3})@/.exec(address)?.[1];
      const say = () => answer(code ? reply(code, `${address}: detto dal server`) : null);
      if (address.startsWith('hold-recipient@')) {
        hold(address, say);
      } else {
        say();
      }
    },
    onData: async (stream, session, answer) => {
      const raw = (await stream.toArray()).join('');
      const who = session.envelope.rcptTo[0].address.split('@')[0];
      const code = /^(\d{3})-data$/.exec(who)?.[1];
      if (code) {
        answer(reply(code, 'il messaggio non va bene'));
      } else {
        (behaviours[who] ?? take)({ server, session, raw, answer });
      }
    },
  });
  server.on('error', () => {});
  return new Promise(ready => server.listen(0, '127.0.0.1', () => ready(server.server.address().port)));
}

const ports = [];
for (const stem of process.argv.slice(2)) {
  ports.push(await listen(stem, false), await listen(stem, true));
}

console.log(JSON.stringify({ ports }));
createInterface({ input: process.stdin }).on('line', address => held.get(address)()).on('close', () => process.exit());
