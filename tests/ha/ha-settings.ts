/** Ports of this machine, one for each part; of the three servers in their order. */
export interface Ports {
  readonly etcd: number;
  readonly etcdPeer: number;
  /** Where servers of the product connect. */
  readonly proxy: number;
  readonly postgres: readonly number[];
  readonly api: readonly number[];
}

interface NodeSettings {
  /** From 1. */
  readonly node: number;
  readonly folder: string;
  /** Folder of PostgreSQL's programs. */
  readonly programs: string;
  readonly ports: Ports;
}

/**
 * One server under Patroni. Strictly synchronous: nothing is acknowledged that a second server does not have, and while
 * no second one is there nothing is written.
 */
export function patroniSettings({ node, folder, programs, ports }: NodeSettings): string {
  const [api, postgres] = [ports.api[node - 1], ports.postgres[node - 1]];
  const parameters = { unix_socket_directories: folder, max_connections: 100, fsync: 'on' };
  const trusted = [
    'local all all trust',
    'host all all 127.0.0.1/32 trust',
    'host replication all 127.0.0.1/32 trust',
  ];
  return JSON.stringify({
    scope: 'camtay',
    name: `node-${node}`,
    restapi: { listen: `127.0.0.1:${api}`, connect_address: `127.0.0.1:${api}` },
    etcd3: { host: `127.0.0.1:${ports.etcd}` },
    bootstrap: {
      dcs: {
        ...{ ttl: 20, loop_wait: 2, retry_timeout: 5, maximum_lag_on_failover: 1_048_576 },
        ...{ synchronous_mode: true, synchronous_mode_strict: true },
        postgresql: { use_pg_rewind: true, parameters: { synchronous_commit: 'on', wal_log_hints: 'on' } },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
      pg_hba: trusted,
      users: { camtay: { options: ['superuser'] } },
    },
    postgresql: {
      ...{ listen: `127.0.0.1:${postgres}`, connect_address: `127.0.0.1:${postgres}` },
      ...{
        data_dir: `${folder}/data-${node}`,
        bin_dir: programs,
        pgpass: `${folder}/pgpass-${node}`,
        parameters,
      },
      authentication: {
        ...{ superuser: { username: 'postgres' }, replication: { username: 'replicator' } },
        rewind: { username: 'postgres' },
      },
    },
  });
}

/** One address that leads to whichever server takes writes; a server that loses that loses its connections. */
export function haproxySettings({ proxy, postgres, api }: Ports): string {
  const servers = postgres.map(
    (port, at) => `  server node-${at + 1} 127.0.0.1:${port} check port ${api[at]}`,
  );
  return `global
  maxconn 500
defaults
  mode tcp
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  timeout check 1s
listen primary
  bind 127.0.0.1:${proxy}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`;
}
