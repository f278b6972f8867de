"""Quality and speed against gold and peers; `python -m bench`."""
