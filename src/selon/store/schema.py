"""The tables of a store. Their comments are kept in the file: ``sqlite3 FILE .schema`` shows them.

A digest is the SHA-256 of what its row holds, so that ``verify`` finds any later change. A new version of the
schema gets a new number and a step in ``MIGRATIONS`` from the one before; an empty store is made by all steps in turn.
"""

from __future__ import annotations

from dataclasses import fields
from itertools import chain
from typing import get_type_hints

from selon.model import Record

VERSION = 5
# Tells a store from other SQLite files: "seln".
APPLICATION = 0x73656C6E

RECORD_COLUMNS = tuple(field.name for field in fields(Record))
# Columns of a record that a step added: they stand behind the digest.
_ADDED = {2: ("actor_code", "recipient_code"), 3: ("confidence", "uncertain"), 4: ("also",)}

_TABLES = """
CREATE TABLE documents ( -- one row for each report that was read
  id TEXT PRIMARY KEY,
  path TEXT, -- the first in order of all paths that it was read from: see table paths
  url TEXT,
  outlet TEXT,
  title TEXT,
  author TEXT,
  published TEXT, -- YYYY-MM-DD
  published_from TEXT, -- option, metadata or dateline
  lang TEXT NOT NULL,
  source_sha256 TEXT NOT NULL, -- of the bytes that were read
  text TEXT NOT NULL, -- the canonical text; all offsets count its code points
  layers TEXT NOT NULL, -- JSON: the line of selon.document/1 without its text
  digest TEXT NOT NULL -- SHA-256 of text, a NUL, and layers, in UTF-8
) STRICT;
CREATE TABLE paths ( -- every path that a document was read from: files of the same bytes are one document
  document TEXT NOT NULL REFERENCES documents (id),
  path TEXT NOT NULL,
  PRIMARY KEY (document, path)
) STRICT;
CREATE TABLE records ( -- one row for each claim of a report
{records},
  digest TEXT NOT NULL -- SHA-256 of the other columns, as a JSON array in UTF-8
) STRICT;
CREATE INDEX records_document ON records (document);
CREATE TABLE links ( -- made by linking: what one document or record is to another
  "left" TEXT NOT NULL, -- the later one
  "right" TEXT NOT NULL,
  "of" TEXT NOT NULL, -- document or record
  relation TEXT NOT NULL, -- copy_of, shares_quotation or same_incident
  score REAL NOT NULL,
  reason TEXT NOT NULL,
  passages TEXT NOT NULL, -- JSON: same words in both texts, [[left start, left end, right start, right end], ...]
  PRIMARY KEY (relation, "left", "right")
) STRICT;
CREATE TABLE incidents ( -- made by linking: happenings, each told by one record or more
  id TEXT PRIMARY KEY,
  reasons TEXT NOT NULL -- JSON: why its records were put together
) STRICT;
CREATE TABLE incident_records (
  incident TEXT NOT NULL REFERENCES incidents (id),
  record TEXT NOT NULL REFERENCES records (id),
  PRIMARY KEY (incident, record)
) STRICT;
CREATE INDEX incident_records_record ON incident_records (record);
CREATE TABLE state ( -- "linked" is there while the three tables before fit the documents
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
"""

_JUDGEMENT = """
ALTER TABLE documents ADD COLUMN unread /* why nothing but the text was read, as of another language */ TEXT;
CREATE TABLE judgement ( -- what people decided, an append-only log: it outlives the readings and is never changed
  id INTEGER PRIMARY KEY, -- 1, 2, 3 ... in the order of the log
  record TEXT NOT NULL, -- id of a record: it stays when a new reading no longer gives that record
  field TEXT NOT NULL, -- what was decided about it
  before TEXT NOT NULL, -- JSON: the value that was read
  after TEXT NOT NULL, -- JSON: the value that was decided
  why TEXT,
  who TEXT NOT NULL,
  "when" TEXT NOT NULL, -- UTC, ISO 8601
  previous TEXT NOT NULL, -- hash of the entry before; 64 zeros for the first one
  hash TEXT NOT NULL -- SHA-256 of the columns before, as a JSON array in UTF-8
) STRICT;
CREATE INDEX judgement_record ON judgement (record);
CREATE TRIGGER judgement_unchanged BEFORE UPDATE ON judgement
  BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END;
CREATE TRIGGER judgement_kept BEFORE DELETE ON judgement
  BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END;
CREATE TABLE judged ( -- records that somebody judged and that the latest reading of their document no longer gives
{records},
  digest TEXT NOT NULL -- as in records
) STRICT;
"""

_CODES = """
ALTER TABLE records ADD COLUMN actor_code /* country, sector and key of who acts */ TEXT;
ALTER TABLE records ADD COLUMN recipient_code TEXT;
ALTER TABLE judged ADD COLUMN actor_code TEXT;
ALTER TABLE judged ADD COLUMN recipient_code TEXT;
UPDATE records SET digest = record_digest({names});
UPDATE judged SET digest = record_digest({names});
"""

_CONFIDENCE = """
ALTER TABLE records ADD COLUMN confidence /* how often a claim found so is one, from 0 to 1 */ REAL;
ALTER TABLE records ADD COLUMN uncertain /* JSON: the fields of little confidence */ TEXT NOT NULL DEFAULT '[]';
ALTER TABLE judged ADD COLUMN confidence REAL;
ALTER TABLE judged ADD COLUMN uncertain TEXT NOT NULL DEFAULT '[]';
UPDATE records SET digest = record_digest({names});
UPDATE judged SET digest = record_digest({names});
"""

_ALSO = """
ALTER TABLE records ADD COLUMN also /* JSON: the numbers of other things that it counts */ TEXT NOT NULL DEFAULT '[]';
ALTER TABLE judged ADD COLUMN also TEXT NOT NULL DEFAULT '[]';
UPDATE records SET also = (
  SELECT record_also(records.id, d.text, d.layers) FROM documents AS d WHERE d.id = records.document
);
UPDATE records SET digest = record_digest({names});
UPDATE judged SET digest = record_digest({names});
"""

# From a version to the next one, as SQL with the columns of a record left open.
MIGRATIONS: dict[int, str] = {0: _TABLES, 1: _JUDGEMENT, 2: _CODES, 3: _CONFIDENCE, 4: _ALSO}

_KINDS = {"int": "INTEGER", "float": "REAL", "bool": "INTEGER"}


def steps(version: int) -> tuple[str, ...]:
    """The statements that bring a store of a version up to this one; from 0, those that make a store.

    They use the SQL functions ``record_digest`` and ``record_also``, which are those of ``rows``.
    """
    return tuple(chain.from_iterable(statements(_script(step)) for step in range(version, VERSION)))


def _script(step: int) -> str:
    """The script of a step with the columns that a record has by then."""
    hints = get_type_hints(Record)
    later = set(chain.from_iterable(_ADDED.values()))
    first = [name for name in RECORD_COLUMNS if name not in later]
    columns = ",\n".join(f'  "{name}" {_column(name, str(hints[name]))}' for name in first)
    known = [*first, *chain.from_iterable(names for at, names in _ADDED.items() if at <= step)]
    return MIGRATIONS[step].replace("{records}", columns).replace("{names}", ", ".join(f'"{name}"' for name in known))


def statements(script: str) -> tuple[str, ...]:
    """The statements of a script, each of which ends with a semicolon at the end of a line."""
    return tuple(filter(None, (part.strip() for part in script.split(";\n"))))


def _column(name: str, hint: str) -> str:
    kind = next((sql for python, sql in _KINDS.items() if python in hint and "tuple" not in hint), "TEXT")
    if name == "id":
        return f"{kind} PRIMARY KEY"
    if name == "document":
        return f"{kind} NOT NULL REFERENCES documents (id)"
    return kind if "None" in hint else f"{kind} NOT NULL"
