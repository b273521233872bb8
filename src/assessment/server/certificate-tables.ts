/** Certificates that were sent to the server. Instants are milliseconds UTC, days `YYYY-MM-DD`. */
export interface CertificateTables {
  certificate: CertificateRow;
}

export interface CertificateRow {
  /** Made by the device and told to nobody but this server: it lets the device take the certificate back. */
  id: string;
  code: string;
  module: string;
  display_name: string;
  issued_on: string;
  /** Which text of the consent the person agreed to. */
  consent_version: string;
  received_at: number;
  kept_until: string;
}
