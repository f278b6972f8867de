"""What a store says when it cannot serve."""


class StoreError(Exception):
    """A file that is no store, a store of another version, or a record that may not be kept; one line."""
