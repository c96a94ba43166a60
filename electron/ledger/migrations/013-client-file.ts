import type { Migration } from './migration';

const dayCheck = (column: string) =>
  `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;

const documents = `
-- Scans lie inside the encrypted file, never beside it; those of an application name it. A document that
-- is taken out loses its content and keeps its line.
CREATE TABLE client_document (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  application_id INTEGER REFERENCES card_application (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('idScan', 'form', 'authorisation', 'evidence', 'decision', 'other')),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'application/pdf')),
  content BLOB CHECK (length(content) BETWEEN 1 AND 5242880),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  note TEXT NOT NULL,
  added_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  removed_at TEXT,
  removed_by INTEGER REFERENCES account (id),
  remove_reason TEXT,
  CHECK ((content IS NULL) = (removed_at IS NOT NULL)),
  CHECK ((removed_at IS NULL) = (remove_reason IS NULL))
) STRICT;
CREATE INDEX client_document_by_client ON client_document (client_no);
CREATE INDEX client_document_by_application ON client_document (application_id)
  WHERE application_id IS NOT NULL;

INSERT INTO client_document (id, client_no, application_id, kind, file_name, media_type, content,
    bytes, sha256, note, added_at, account_id)
  SELECT f.id, c.client_no, f.application_id, f.kind, f.file_name, f.media_type, f.content,
    length(f.content), f.sha256, '', f.added_at, f.account_id
  FROM card_attachment f JOIN card_application a ON a.id = f.application_id
  JOIN client c ON c.id = a.client_id;
DROP TABLE card_attachment;
`;

const relations = `
-- Who stands for an organisation or vouches for it; ended with a reason, never changed or deleted.
CREATE TABLE organisation_link (
  id INTEGER PRIMARY KEY,
  organisation_no TEXT NOT NULL,
  client_no TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('legalRepresentative', 'executive', 'guarantor')),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  ended_at TEXT,
  ended_by INTEGER REFERENCES account (id),
  end_reason TEXT,
  CHECK (organisation_no <> client_no),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX organisation_link_once ON organisation_link
  (organisation_no, client_no, relation) WHERE ended_at IS NULL;
CREATE INDEX organisation_link_by_client ON organisation_link (client_no);
`;

const services = `
-- A service a client used and what it cost us, fen; taken back with a reason.
CREATE TABLE service_use (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  on_day TEXT NOT NULL ${dayCheck('on_day')},
  service TEXT NOT NULL CHECK (length(service) > 0),
  cost INTEGER NOT NULL CHECK (cost >= 0),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  cancelled_at TEXT,
  cancelled_by INTEGER REFERENCES account (id),
  cancel_reason TEXT,
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;
CREATE INDEX service_use_by_client ON service_use (client_no, on_day);
`;

const facts = `
-- A key fact that somebody filled in or corrected by hand.
CREATE TABLE client_fact_change (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  field TEXT NOT NULL,
  value_before TEXT,
  value_after TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX client_fact_change_by_client ON client_fact_change (client_no, id);
`;

/** What the client's file holds besides figures and contacts (docs/rules/contacts.md); card scans move into it. */
export const clientFile: Migration = {
  version: 13,
  up: (db) => {
    db.exec(documents + relations + services + facts);
  },
};
