"""PROV: the reference library reads it, and every record leads back to bytes, words, program and person."""

from __future__ import annotations

import pytest
from prov.model import ProvDocument

import exports
from selon.export.formats import Format


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> ProvDocument:
    path = tmp_path_factory.mktemp("prov") / "records.json"
    exports.write(Format.prov, path)
    return ProvDocument.deserialize(path, format="json")


def related(document: ProvDocument, kind: str, name: str) -> set[str]:
    """What something is tied to by a relation, as local names."""
    found = [record for record in document.get_records() if record.get_type().localpart == kind]
    ends = [
        [value.localpart for _, value in record.formal_attributes if hasattr(value, "localpart")] for record in found
    ]
    return {end for pair in ends if pair[0] == name for end in pair[1:]}


def test_records_say_who_speaks_and_how_surely(document: ProvDocument) -> None:
    (entity,) = document.get_record(f"selon:record-{exports.IDS[0]}")
    found = {name.localpart: value for name, value in entity.attributes}
    assert found["source"] == "une source médicale"
    assert (found["voice"], found["factuality"], found["confirmed"]) == ("a1", "asserted", True)


def test_a_record_leads_back_to_the_bytes(document: ProvDocument) -> None:
    record = f"record-{exports.IDS[0]}"
    assert related(document, "Derivation", record) == {"saying-fictional-1-a1"}
    assert related(document, "Attribution", "saying-fictional-1-a1") == {"source-fictional-1-a1"}
    assert related(document, "Derivation", "saying-fictional-1-a1") == {"text-fictional-1"}
    assert related(document, "Derivation", "text-fictional-1") == {"original-fictional-1"}
    assert related(document, "Generation", record) == {"reading-fictional-1"}


def test_a_person_answers_for_what_they_decided(document: ProvDocument) -> None:
    """What a person added was not made by the program; what nobody looked at has no reviewer."""
    assert related(document, "Attribution", f"record-{exports.IDS[0]}") == {"program"}
    assert related(document, "Association", f"review-{exports.IDS[0]}") == {"reviewer-Anna"}
    assert related(document, "Attribution", f"record-{exports.ADDED}") == {"reviewer-Anna"}
    assert related(document, "Association", f"review-{exports.IDS[3]}") == set()
