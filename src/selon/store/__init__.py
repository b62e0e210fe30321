"""Documents, records, links and judgements in one SQLite file that any SQLite tool can read."""

from selon.store.comparing import Incidents, link_store, standing
from selon.store.failure import DamagedStore, StoreError
from selon.store.judgements import Overtaken
from selon.store.sqlite import Put, Store, open_store
from selon.store.verify import Difference, verify

__all__ = [
    "DamagedStore",
    "Difference",
    "Incidents",
    "Overtaken",
    "Put",
    "Store",
    "StoreError",
    "link_store",
    "open_store",
    "standing",
    "verify",
]
