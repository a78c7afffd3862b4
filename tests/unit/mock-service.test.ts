import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { RECEIVED_PATH, startMockService } from "#scripts/mock-services/mock-service.ts";

test("if the connection breaks while a form is being sent, the mock service does not store the form, and continues to respond", async () => {
  const service = await startMockService("formspree", import.meta.dirname);
  try {
    const socket = connect(Number(new URL(service.serviceOrigin).port), "127.0.0.1");
    socket.write(
      [
        "POST / HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: 100",
        "Expect: 100-continue", // the service replies as soon as it begins to read the form
        "",
        "prenom=",
      ].join("\r\n"),
    );
    await once(socket, "data");
    socket.destroy();
    const response = await fetch(service.serviceOrigin + RECEIVED_PATH);
    assert.deepEqual(await response.json(), []);
  } finally {
    await service.close();
  }
});
