"""What can be wrong with a store as a whole."""


class StoreError(Exception):
    """A store that cannot be used; the message is one line that names the file and says why."""


class DamagedStore(StoreError):
    """A store whose file is broken."""
