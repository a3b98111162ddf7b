/** Reads of the server: states, the later call winning, keys, forgetting; and the client against a real HTTP server. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

/** @type {{ method: string, url: string, headers: Record<string, string>, body: string }[]} */
const seen = [];
/** @type {((request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void)} */
let answer = (_, response) => response.end("{}");
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    answer(request, response);
  });
});
const json = (response, status, value, headers = {}) =>
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(value));
let api, resources;

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const kept = new Map([["toso-session", "1"]]);
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  globalThis.location = { origin: `http://127.0.0.1:${server.address().port}` };
  api = await import("../app/api/client.js");
  resources = await import("../app/core/resource.js");
});
after(() => server.close());

const later = (value, wait) => new Promise((resolve) => setTimeout(() => resolve(value), wait));

test("a read goes from loading to ready, and keeps its data when asking again fails", async () => {
  let fails = false;
  const found = new resources.Resource(async () => {
    if (fails) throw new Error("network");
    return [1];
  });
  assert.equal(found.state, "loading");
  await found.refresh();
  assert.deepEqual([found.state, found.data, found.refreshing], ["ready", [1], false]);
  fails = true;
  await found.refresh();
  assert.deepEqual([found.state, found.data], ["ready", [1]]);
  assert.match(found.error.message, /Có lỗi ngoài dự kiến/);
});

test("a read that never succeeded is an error", async () => {
  const found = new resources.Resource(() => Promise.reject(new Error("x")));
  await found.refresh();
  assert.equal(found.state, "error");
});

test("an earlier, slower read does not overwrite a later one", async () => {
  const waits = [30, 5];
  const found = new resources.Resource(() => {
    const wait = waits.shift();
    return later(wait, wait);
  });
  await Promise.all([found.refresh(), found.refresh()]);
  await later(null, 40);
  assert.equal(found.data, 5);
});

test("what a write put in is not overwritten by a read that was under way", async () => {
  const found = new resources.Resource(() => later("old", 10));
  const reading = found.refresh();
  found.set("new");
  await reading;
  assert.equal(found.data, "new");
});

test("reads are shared by key and forgotten by prefix", () => {
  const first = resources.resource("/tasks/7", async () => 1);
  assert.equal(
    resources.resource("/tasks/7", async () => 2),
    first,
  );
  resources.invalidate("/tasks");
  assert.notEqual(
    resources.resource("/tasks/7", async () => 2),
    first,
  );
});

test("of a deleted row nothing is asked again, of its neighbours everything", async () => {
  const asked = [];
  const keys = ["/imports/7", "/imports/7/lines?page=2", "/imports/7?full=1", "/imports/78", "/imports"];
  for (const key of keys) resources.resource(key, async () => asked.push(key)).users = 1;
  answer = (_, response) => response.writeHead(204).end();
  await api.del("/imports/{id}", { params: { id: "7" }, version: 1 });
  resources.invalidate("/imports");
  await later(null, 5);
  assert.deepEqual(asked, ["/imports/78", "/imports"]);
  for (const key of keys) resources.resource(key, async () => 0).users = 0;
});

test("a key is the path filled in with its filters", () => {
  assert.equal(
    resources.keyOf("/tasks/{id}/log", { params: { id: "7" }, query: { q: "", state: "late" } }),
    "/tasks/7/log?state=late",
  );
});

test("a write sends CSRF, its idempotency key and the version of the row", async () => {
  answer = (_, response) => json(response, 200, { id: "7", version: 4 });
  assert.deepEqual(
    await api.post("/reports/{id}/approve", { params: { id: "7" }, body: { note: "Đồng ý" }, version: 3, key: "k-1" }),
    { id: "7", version: 4 },
  );
  const { method, url, headers, body } = seen.at(-1);
  assert.deepEqual([method, url, body], ["POST", "/api/v1/reports/7/approve", '{"note":"Đồng ý"}']);
  assert.deepEqual([headers["x-csrf"], headers["idempotency-key"], headers["if-match"]], ["1", "k-1", '"3"']);
});

test("a read sends no CSRF header and leaves empty filters out", async () => {
  answer = (_, response) => json(response, 200, { items: [] });
  await api.get("/tasks", { query: { q: "", state: "late", limit: 20 } });
  assert.equal(seen.at(-1).url, "/api/v1/tasks?state=late&limit=20");
  assert.equal(seen.at(-1).headers["x-csrf"], undefined);
});

test("an expired access cookie is renewed once and the request repeated with its body", async () => {
  const start = seen.length;
  let expired = true;
  answer = (request, response) => {
    if (request.url.endsWith("/auth/refresh")) {
      expired = false;
      response.writeHead(204).end();
    } else if (expired) json(response, 401, { title: "Chưa đăng nhập" });
    else json(response, 201, { id: "1" });
  };
  const [one, two] = await Promise.all([api.post("/tasks", { body: { title: "Việc" } }), api.get("/tasks")]);
  assert.deepEqual([one.id, two.id], ["1", "1"]);
  const after401 = seen.slice(start);
  assert.equal(after401.filter(({ url }) => url.endsWith("/auth/refresh")).length, 1);
  const posts = after401.filter(({ method, url }) => method === "POST" && url === "/api/v1/tasks");
  assert.deepEqual(
    posts.map(({ body }) => body),
    ['{"title":"Việc"}', '{"title":"Việc"}'],
  );
  assert.equal(posts[0].headers["idempotency-key"], posts[1].headers["idempotency-key"]);
});

test("another tab's refresh (409) is as good as one's own", async () => {
  let refreshed = false;
  answer = (request, response) => {
    if (request.url.endsWith("/auth/refresh")) {
      refreshed = true;
      json(response, 409, { title: "Đã gia hạn" });
    } else json(response, refreshed ? 200 : 401, { ok: refreshed });
  };
  assert.deepEqual(await api.get("/today"), { ok: true });
});

test("a session that cannot be renewed ends, and the person is nobody again", async () => {
  const { me } = await import("../app/core/session.js");
  me.value = { user: { id: "u" } };
  answer = (_, response) => json(response, 401, { title: "Chưa đăng nhập", code: "not-signed-in" });
  await assert.rejects(api.get("/today"), (error) => error.status === 401 && error.code === "not-signed-in");
  assert.equal(me.value, null);
});

test("a refusal carries the server's words and its fields", async () => {
  const problem = {
    type: "/problems/x",
    code: "malformed",
    title: "Dữ liệu chưa đúng",
    status: 422,
    detail: null,
    errors: [{ field: "due_on", message: "Ngày đã qua." }],
    request_id: "r-1",
  };
  answer = (_, response) => json(response, 422, problem, { "Content-Type": "application/problem+json" });
  await assert.rejects(api.post("/tasks", { body: {} }), (error) => {
    assert.deepEqual([error.message, error.errors, error.requestId], ["Dữ liệu chưa đúng", problem.errors, "r-1"]);
    return true;
  });
});

test("answers without problem+json, and none at all, still say something in Vietnamese", async () => {
  answer = (_, response) => response.writeHead(413).end("<html>");
  await assert.rejects(api.post("/files", { body: {} }), /quá lớn/);
  answer = (_, response) => json(response, 429, {}, { "Retry-After": "30" });
  await assert.rejects(api.get("/tasks"), /Thử lại sau 30 giây/);
  answer = (request) => request.socket.destroy();
  await assert.rejects(api.get("/tasks"), (error) => error.offline && /Không kết nối/.test(error.message));
});
