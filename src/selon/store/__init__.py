"""Documents, records and links in one SQLite file that any SQLite tool can read."""

from selon.store.failure import DamagedStore, StoreError
from selon.store.sqlite import Put, Store, open_store
from selon.store.verify import Difference, verify

__all__ = ["DamagedStore", "Difference", "Put", "Store", "StoreError", "open_store", "verify"]
