"""`python -m runut` is the command `runut`."""

from runut.cli import main

if __name__ == "__main__":
    main()
