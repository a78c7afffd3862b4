import assert from "node:assert/strict";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { rsyncSpace, sftpSpace, type Target } from "#scripts/deploy/targets.ts";
import { sendSite } from "#scripts/deploy/send.ts";

/** OpenSSH's server, which `sftp` can talk to without a network. */
const SFTP_SERVER = "/usr/lib/openssh/sftp-server";

const folder = mkdtempSync(join(tmpdir(), "sending-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function site(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const TARGETS: Record<string, (www: string) => Target> = {
  rsync: (www) => rsyncSpace(www),
  sftp: (www) => sftpSpace(`:${www}`, ["-D", SFTP_SERVER]),
};

for (const [name, open] of Object.entries(TARGETS))
  describe(name, () => {
    test("uploads everything, replaces what has changed, deletes what is gone", () => {
      const www = join(folder, `www ${name}`); // with a space, as folders may have
      const target = open(www);
      const one = {
        ".htaccess": "1",
        "index.html": "un",
        'presse/l\'annee "2020"/index.html': "deux",
        "_astro/a.1.js": "a",
      };
      assert.deepEqual(sendSite(target, site(`${name}-1`, one), "2026-01-01"), {
        sent: 4,
        removed: 0,
      });
      for (const [file, text] of Object.entries(one))
        assert.equal(readFileSync(join(www, file), "utf8"), text);

      // "dd" has as many bytes as "un": the size alone must not reveal the change.
      const two = { ".htaccess": "1", "index.html": "dd", "_astro/a.2.js": "b", "sw.js": "" };
      // More than `DAYS_KEPT` later, to have the former hashed file deleted too.
      assert.deepEqual(sendSite(target, site(`${name}-2`, two), "2026-03-01"), {
        sent: 3,
        removed: 2,
      });
      for (const [file, text] of Object.entries(two))
        assert.equal(readFileSync(join(www, file), "utf8"), text);
      assert.ok(!existsSync(join(www, "_astro/a.1.js")));
      assert.ok(!existsSync(join(www, 'presse/l\'annee "2020"/index.html')));
      assert.deepEqual(globSync("**/*.en-cours", { cwd: www }), []);
    });
  });

/** Options for a server that refuses to rename a file to the name of an existing one, unlike OpenSSH's usual server. */
const REFUSES_TO_REPLACE = ["-D", `${SFTP_SERVER} -P posix-rename`];

test("on a server that refuses to replace a file by renaming, sftp first deletes the files to replace, and no others", () => {
  const www = join(folder, "www without replacing");
  mkdirSync(www);
  const target = sftpSpace(`:${www}`, REFUSES_TO_REPLACE);
  sendSite(target, site("old", { "candidater/merci/index.html": "ancien" }), "2026-01-01");
  // The second file is new, so there is nothing to delete for it. Its path is also the end of the path of the first file, which
  // must be replaced: the two must not be confused.
  const files = { "candidater/merci/index.html": "nouveau", "merci/index.html": "merci" };
  sendSite(target, site("new", files), "2026-01-02");
  for (const [file, text] of Object.entries(files))
    assert.equal(readFileSync(join(www, file), "utf8"), text);
  assert.deepEqual(globSync("**/*.en-cours", { cwd: www }), []);
});

test("the error message of sftp says what stopped it, not which command came last", () => {
  const target = sftpSpace(`:${folder}`, ["-D", SFTP_SERVER]);
  assert.throws(() => {
    target.send(folder, ["absent.html"]);
  }, /L'envoi vers .* s'est arrêté : .*absent\.html.*No such file/);
});

test("the error message of rsync says what stopped it, not only that something did", () => {
  const target = rsyncSpace(folder);
  assert.throws(() => {
    target.send(folder, ["absent.html"]);
  }, /L'envoi vers .* s'est arrêté : .*absent\.html.*No such file/);
});

test("`host:`, without a folder after the colon, means the folder in which a login to the host begins", () => {
  const home = join(folder, "home");
  mkdirSync(home);
  const renewed = site("renewed", { "index.html": "nouveau" });
  /** Writes a program that stands in for `ssh`: it starts a server on this machine. */
  const shell = (name: string, server: string): string => {
    const program = join(folder, name);
    writeFileSync(program, `#!/bin/sh\ncd '${home}' && ${server}\n`, { mode: 0o755 });
    return program;
  };
  for (const target of [
    rsyncSpace("host:", ["-e", shell("rsync-shell", 'shift && exec "$@"')]), // `$1` is the host
    sftpSpace("host:", ["-S", shell("sftp-shell", `exec ${SFTP_SERVER}`)]),
  ]) {
    writeFileSync(join(home, "index.html"), "ancien");
    assert.equal(target.read("index.html"), "ancien");
    target.send(renewed, ["index.html"]);
    assert.equal(readFileSync(join(home, "index.html"), "utf8"), "nouveau");
  }
});

test("a server that ends without a response to sftp gives an error message in French", () => {
  const target = sftpSpace(":/", ["-D", "/bin/false"]);
  assert.throws(() => target.read("x"), /L'envoi vers :\/ s'est arrêté/);
});

test("if the host cannot be reached, the error message of sftp says why", () => {
  // No server listens on port 1.
  const target = sftpSpace("127.0.0.1", ["-P", "1"]);
  assert.throws(() => target.read("x"), /L'envoi vers .* s'est arrêté : ssh: .*Connection refused/);
});
