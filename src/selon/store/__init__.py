"""Documents, records, links and judgements in one SQLite file that any SQLite tool can read."""

from selon.store.failure import DamagedStore, StoreError
from selon.store.judgements import Overtaken
from selon.store.sqlite import Put, Store, open_store
from selon.store.verify import Difference, verify

__all__ = ["DamagedStore", "Difference", "Overtaken", "Put", "Store", "StoreError", "open_store", "verify"]
