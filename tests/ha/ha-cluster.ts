import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../scripts/free-port.ts';
import { haproxySettings, type Ports, patroniSettings } from './ha-settings.ts';

/** Three PostgreSQL servers of which one takes writes, on this machine, behind one address. */
export interface HaCluster {
  /** Address of whichever server takes writes now. */
  readonly url: string;
  /** Number of the server that takes writes; undefined while none does. */
  findPrimary(): Promise<number | undefined>;
  /** Take a server away as a power cut does: Patroni and all of its PostgreSQL at once. */
  kill(node: number): Promise<void>;
  /** Stop a server as an operator does; Patroni hands over first. */
  stop(node: number): Promise<void>;
  start(node: number): void;
  /** Wait until one takes writes and the others follow, one of them in step. */
  waitUntilWhole(): Promise<void>;
  remove(): Promise<void>;
}

const nodes = [1, 2, 3] as const;
const longestWaitMs = 180_000;

/** Programs in one folder, each in a process group of its own, so that it can be taken away as one. */
interface Programs {
  readonly run: (name: string, command: string, args: readonly string[]) => void;
  /** Send a signal to all of a program's processes and wait until it has ended. */
  readonly end: (name: string, signal: NodeJS.Signals) => Promise<void>;
  readonly endAll: () => Promise<void>;
}

function createPrograms(folder: string, user: { uid: number; gid: number } | undefined): Programs {
  const running = new Map<string, ChildProcess>();
  const end: Programs['end'] = async (name, signal) => {
    const child = running.get(name);
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, signal);
    await ended;
  };
  return {
    end,
    run: (name, command, args) => {
      const log = openSync(path.join(folder, `${name}.log`), 'a');
      const child = spawn(command, args, {
        cwd: folder,
        detached: true,
        stdio: ['ignore', log, log],
        ...user,
      });
      closeSync(log); // the child has its own
      running.set(name, child);
    },
    endAll: async () => {
      for (const name of running.keys()) await end(name, 'SIGKILL');
    },
  };
}

/** Make the cluster and wait until it is whole. @param binDir folder of PostgreSQL's programs */
export async function createHaCluster(binDir: string): Promise<HaCluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'camtay-ha-'));
  const user = lentUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const ports = await findPorts();
  const programs = createPrograms(folder, user);
  const dataOf = (node: number) => path.join(folder, `data-${node}`);
  const start = (node: number) => {
    const file = path.join(folder, `node-${node}.yml`);
    writeFileSync(file, patroniSettings({ node, folder, programs: binDir, ports }));
    programs.run(`node-${node}`, 'patroni', [file]);
  };
  const cluster: HaCluster = {
    url: `postgres://camtay@127.0.0.1:${ports.proxy}/postgres`,
    start,
    findPrimary: () => findPrimary(ports),
    kill: async (node) => {
      const ended = programs.end(`node-${node}`, 'SIGKILL'); // Patroni first, or it would start another one
      killPostgres(dataOf(node));
      await ended;
    },
    stop: (node) => programs.end(`node-${node}`, 'SIGTERM'),
    waitUntilWhole: () => waitFor('the cluster is whole', () => isWhole(ports)),
    remove: async () => {
      await programs.endAll();
      for (const node of nodes) killPostgres(dataOf(node));
      await rm(folder, { recursive: true, force: true });
    },
  };
  await bringUp(cluster, programs, folder, ports).catch(async (error: unknown) => {
    await cluster.remove();
    throw error;
  });
  return cluster;
}

async function bringUp(cluster: HaCluster, { run }: Programs, folder: string, ports: Ports): Promise<void> {
  const client = `http://127.0.0.1:${ports.etcd}`;
  const peer = `http://127.0.0.1:${ports.etcdPeer}`;
  run('etcd', 'etcd', [
    ...['--name', 'one', '--data-dir', path.join(folder, 'etcd'), '--initial-cluster', `one=${peer}`],
    ...['--listen-client-urls', client, '--advertise-client-urls', client],
    ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
  ]);
  cluster.start(1);
  await waitFor('the first server takes writes', async () => (await cluster.findPrimary()) === 1);
  cluster.start(2);
  cluster.start(3);
  const proxy = path.join(folder, 'haproxy.cfg');
  writeFileSync(proxy, haproxySettings(ports));
  run('haproxy', '/usr/sbin/haproxy', ['-db', '-f', proxy]);
  await cluster.waitUntilWhole();
}

async function findPorts(): Promise<Ports> {
  const [etcd, etcdPeer, proxy] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const postgres = [await findFreePort(), await findFreePort(), await findFreePort()];
  return {
    etcd,
    etcdPeer,
    proxy,
    postgres,
    api: [await findFreePort(), await findFreePort(), await findFreePort()],
  };
}

/** PostgreSQL refuses to run as root, so root lends it the user that its package made. */
function lentUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** Its postmaster leads a group of its own, whatever started it. */
function killPostgres(data: string): void {
  try {
    const [pid] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    for (const one of [pid, ...children]) process.kill(Number(one), 'SIGKILL');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'ESRCH') throw error; // it does not run
  }
}

async function answersAs(port: number, role: string): Promise<boolean> {
  const asking = fetch(`http://127.0.0.1:${port}/${role}`, { signal: AbortSignal.timeout(1000) });
  return await asking.then(
    ({ status }) => status === 200,
    () => false, // nobody is there: that is what is asked
  );
}

async function findPrimary({ api }: Ports): Promise<number | undefined> {
  for (const node of nodes) if (await answersAs(api[node - 1] ?? 0, 'primary')) return node;
  return undefined;
}

async function isWhole({ api }: Ports): Promise<boolean> {
  const count = async (role: string) =>
    (await Promise.all(api.map((port) => answersAs(port, role)))).filter(Boolean).length;
  return (
    (await count('primary')) === 1 && (await count('replica')) === 2 && (await count('synchronous')) >= 1
  );
}

async function waitFor(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + longestWaitMs;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`Waited ${longestWaitMs / 1000} s in vain until ${what}.`);
    await wait(200);
  }
}
