"""From a place to pages: a file, a folder, rows of JSONL or CSV, or standard input."""

from runut.ingest.places import pages

__all__ = ["pages"]
