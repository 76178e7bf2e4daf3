// Relays as RelayServer.java does, with the official server. Arguments: the port.
// A line on standard input collects the garbage; its end ends the server.
import { createInterface } from "node:readline";
import { Server } from "socket.io";

const NOTE = "The lantern swings, the old stair creaks under four pairs of boots, and somewhere below a door that was shut is open now. Nobody says it, but all four heard it.";

const io = new Server(Number(process.argv[2]), {
  transports: ["websocket"],
  perMessageDeflate: false,
  serveClient: false,
  pingInterval: 600_000,
  pingTimeout: 600_000,
  maxHttpBufferSize: 8192,
});

let seq = 0;

io.on("connection", (socket) => {
  const { room, seat } = socket.handshake.auth;
  socket.join(room);
  socket.on("act", (action, answer) => {
    seq += 1;
    answer({ ok: true, seq });
    io.to(room).emit("acted", { at: action.at, seq, seat, text: action.text, note: NOTE });
  });
});

createInterface({ input: process.stdin })
  .on("line", () => {
    globalThis.gc();
    console.log("collected");
  })
  .on("close", () => process.exit(0));

console.log("ready");
