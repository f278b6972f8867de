"""What a user got wrong, in one line."""


class UserError(Exception):
    """Ends the command with the line on stderr and exit code 2."""
