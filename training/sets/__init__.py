"""The data that may train or measure, one reader a scheme, all as `Example`s."""
