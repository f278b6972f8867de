"""Runut reads news reports and keeps a cited record of the relations between states."""

__version__ = "0.1.0"
